package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

/** Exercise 4.2. Its check: {@code mvn exec:java "-Dlesson=4.2-check"}. */
public final class ReceiveFile {
    private ReceiveFile() {}

    /**
     * Reads one frame, four bytes of length (unsigned, big-endian) and then that many bytes, and saves
     * those bytes as {@code out}, in memory that does not grow with the length. Returns as soon as the
     * last byte is there, though the connection stays open. Until then, {@code out} is what it was
     * before; it is replaced in one step, and nothing else is left in its folder. Meanwhile, what has
     * come lies in that folder and not in the system's for temporary files, which may be on another
     * disk, where a move is a copy, and may be small. Several calls may be at work at once, also with
     * the same {@code out}: each saves its file whole, and the last one stays. The caller closes the
     * socket, and may send another file through it before.
     *
     * @throws java.io.EOFException if the stream ends before the last byte; nothing is left of what came
     * @throws IOException that is no EOFException, if the connection breaks or the file cannot be
     *     saved; nothing is left of what came then, either
     */
    public static void receive(Socket sender, Path out) throws IOException {
        throw new UnsupportedOperationException("TODO: receive one file, whole or not at all");
    }
}

package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

/** Exercise 4.3. Its check: {@code mvn exec:java "-Dlesson=4.3-check"}. */
public final class NamedFile {
    private NamedFile() {}

    /**
     * Reads one file, in this order: two bytes with the length of its name, the name, four bytes with
     * the length of the file, the 32 bytes of the file's SHA-256, and the file. Both lengths are
     * unsigned, big-endian, and count bytes. Returns as soon as the last byte is there and the file
     * lies in the folder under its name; one that had that name before is replaced in one step, and a
     * symbolic link is replaced too, not followed. Several calls may be at work at once, also with the
     * same name.
     *
     * <p>A name is accepted if it consists of the letters A to Z and a to z, digits, dots, underscores,
     * hyphens and spaces, does not end with a dot or a space, and what is before its first dot is none
     * of CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9, in capitals or not. The empty name is not.
     * Nothing but the file system limits its length.
     *
     * <p>When this throws, everything is as it was before. The caller closes the socket, and may
     * send another file through it before.
     *
     * @param folder where the file goes; it is there
     * @throws java.io.EOFException if the stream ends before the last byte
     * @throws IOException and no EOFException, if the name is not accepted, the digest does not match, the
     *     file cannot be saved, or the connection breaks
     */
    public static void receive(Socket sender, Path folder) throws IOException {
        throw new UnsupportedOperationException("TODO: receive a file and its name, and trust neither");
    }
}

package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

/** Exercise 3.1. Its check: {@code mvn exec:java "-Dlesson=3.1-check"}. */
public final class UntilTheEnd {
    private UntilTheEnd() {}

    /**
     * Saves every byte that the sender sends until the end of the stream as {@code out}, those bytes
     * and no others, also if there are none, however long it pauses; replaces a file that is there.
     * Sends nothing. The caller closes the socket. Several calls may be at work at once, each for a file of its own.
     *
     * @throws IOException if the connection breaks, or if the file cannot be saved; what {@code out}
     *     then holds is not defined
     */
    public static void receive(Socket sender, Path out) throws IOException {
        throw new UnsupportedOperationException("TODO: save what comes until the end of the stream");
    }
}

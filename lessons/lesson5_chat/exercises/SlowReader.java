package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;

/** Exercise 5.3. Its check: {@code mvn exec:java "-Dlesson=5.3-check"}. */
public final class SlowReader {
    private SlowReader() {}

    /**
     * Does what exercise 5.2 asks for: accepts clients until the listener is closed, and then returns;
     * each frame (four bytes of length, unsigned and big-endian, at most 1 MiB, then that many bytes of
     * UTF-8 text) goes whole to every client, the sender included, and a client that leaves stops nobody.
     *
     * <p>Besides, a client that does not read stalls nobody: the frames that it has not taken yet wait
     * for it, in order, up to 64 of them. If one more would have to wait, that client is dropped: its
     * connection is closed, and what waits for it is forgotten. No frame is ever left out for a client
     * that stays. A client whose stream ends, in the middle of a frame or not, is dropped in the same way.
     */
    public static void serve(ServerSocket listener) throws IOException {
        throw new UnsupportedOperationException("TODO: let nobody wait for a client that does not read");
    }
}

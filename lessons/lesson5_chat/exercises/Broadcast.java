package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;

/** Exercise 5.2. Its check: {@code mvn exec:java "-Dlesson=5.2-check"}. */
public final class Broadcast {
    private Broadcast() {}

    /**
     * Accepts clients until the listener is closed, and then returns. A client sends frames: four bytes
     * of length (unsigned, big-endian), at most 1 MiB, then that many bytes of UTF-8 text. Each frame
     * goes to every client that is there, the sender included, and arrives whole: the bytes of two
     * frames never mix, though several clients send at once. A client need not speak in order to hear: it
     * is there as soon as this method waits for its first frame. Up to thirty may be there at once.
     *
     * <p>A client may come, pause or leave at any time, also in the middle of a frame. What is not a whole
     * frame goes to nobody, and the other clients do not notice. A client that announces more than 1 MiB has its
     * connection closed, before any memory is set aside for it.
     */
    public static void serve(ServerSocket listener) throws IOException {
        throw new UnsupportedOperationException("TODO: every frame, whole, to every client");
    }
}

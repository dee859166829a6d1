package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;

/** Exercise 5.4. Its check: {@code mvn exec:java "-Dlesson=5.4-check"}. */
public final class CleanStop {
    private CleanStop() {}

    /**
     * Serves clients, up to thirty at a time, until {@link #stop} is called by another thread: each frame
     * (four bytes of length, unsigned and big-endian, at most 1 MiB, then that many bytes) goes back to the
     * client that sent it, what is not a whole frame does not, and a client that announces more has its
     * connection closed. A client may pause as long as it likes, in the middle of a frame too; nobody waits
     * for it, nor for one that does not read. A client that half-closes sees the end of the stream.
     * Then returns. By then the listener is closed, so that its port can be bound again; so is the connection
     * to every client, also to one that is in the middle of a frame, does not read, or has only just been
     * accepted; and no thread is left that this method has started.
     */
    public static void run(ServerSocket listener) throws IOException {
        throw new UnsupportedOperationException("TODO: serve until stop is called");
    }

    /** Makes {@link #run} come to its end, whatever its threads wait for. To call it again does nothing. */
    public static void stop() throws IOException {
        throw new UnsupportedOperationException("TODO: wake everyone who waits");
    }
}

package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

/** Exercise 1.1. Its check: {@code mvn exec:java "-Dlesson=1.1-check"}. */
public final class EchoEverything {
    private EchoEverything() {}

    /**
     * Sends back every byte that the client sends, unchanged and in order, while they arrive, until
     * the client half-closes; then returns. A client may pause as long as it likes. The caller closes
     * the socket. Several calls may be at work at once, each for a client of its own, and none waits for
     * another's client.
     *
     * @throws IOException if the connection breaks
     */
    public static void serve(Socket client) throws IOException {
        throw new UnsupportedOperationException("TODO: echo until the client half-closes");
    }
}

package lesson1_json_echo.exercises;

import java.io.IOException;

/** Exercise 1.3. Its check: {@code mvn exec:java "-Dlesson=1.3-check"}. */
public final class ExplainConnection {
    private ExplainConnection() {}

    /**
     * Tries to connect, says nothing to whoever answers, and closes what it opened, whatever came of it.
     *
     * @return {@code open} if there is a connection; {@code refused} if that computer says that nothing
     *     listens there; {@code timed out} if there is no answer within one second; {@code unknown host}
     *     if no computer has that name
     * @throws IOException if it failed in another way
     */
    public static String explain(String host, int port) throws IOException {
        throw new UnsupportedOperationException("TODO: connect, and say what came of it");
    }
}

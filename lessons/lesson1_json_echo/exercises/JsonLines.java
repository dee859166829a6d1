package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

/** Exercise 1.2. Its check: {@code mvn exec:java "-Dlesson=1.2-check"}. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Answers requests until the client half-closes; then returns. The caller closes the socket.
     *
     * <p>A request is one line: JSON in UTF-8, then the byte 0a. The reply to each is one line too,
     * sent at once, without spaces:
     *
     * <ul>
     *   <li>{@code {"op":"sum","numbers":[1,2]}} gives {@code {"result":3}}. Decimals add up exactly,
     *       and the result has no zeros that say nothing: 0.1 and 0.2 give 0.3, 1.5 and 1.5 give 3.
     *   <li>Another op, such as {@code {"op":"Pérez"}}, gives {@code {"error":"unknown op: Pérez"}}.
     *   <li>Every other line gives {@code {"error":"..."}} with a text of your choice, not empty.
     * </ul>
     *
     * @throws java.io.EOFException if the stream ends inside a line; that line gets no reply
     */
    public static void serve(Socket client) throws IOException {
        throw new UnsupportedOperationException("TODO: answer each line with a line");
    }
}

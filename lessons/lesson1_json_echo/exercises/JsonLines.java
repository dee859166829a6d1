package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

/** Exercise 1.2. Its check: {@code mvn exec:java "-Dlesson=1.2-check"}. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Answers requests until the client half-closes; then returns. A client may pause as long as it likes.
     * The caller closes the socket. Several clients may be served at the same time, each by a call of its
     * own, and none of the calls waits for another's client.
     *
     * <p>A request is one line: JSON in UTF-8, then the byte 0a, which alone ends it; together at most
     * 256 KiB. The reply to each is one line too, sent at once, without spaces:
     *
     * <ul>
     *   <li>{@code {"op":"sum","numbers":[1,2]}} gives {@code {"result":3}}. Sums are exact, for
     *       numbers of up to 900 digits, and the result has no zeros that say nothing and no E: 0.1 and
     *       0.2 give 0.3, 1.5 and 1.5 give 3.
     *   <li>Another op, such as {@code {"op":"Pérez"}}, gives {@code {"error":"unknown op: Pérez"}}. An
     *       empty one is another one too, and so is {@code sum} in capitals or with a space.
     *   <li>Every other line gives {@code {"error":"..."}} with a text of your choice, not empty.
     * </ul>
     *
     * @throws java.io.EOFException if the stream ends inside a line; that line gets no reply
     * @throws IOException if the connection breaks
     */
    public static void serve(Socket client) throws IOException {
        throw new UnsupportedOperationException("TODO: answer each line with a line");
    }
}

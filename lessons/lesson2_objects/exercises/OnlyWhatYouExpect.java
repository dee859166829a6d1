package lesson2_objects.exercises;

import java.io.IOException;
import java.net.Socket;

/** Exercise 2.2. Its check: {@code mvn exec:java "-Dlesson=2.2-check"}. */
public final class OnlyWhatYouExpect {
    /** The longest message to accept, in bytes. */
    private static final int MAX_MESSAGE = 64 * 1024;

    private OnlyWhatYouExpect() {}

    /**
     * Reads one message and answers it with a line of text, then returns, whatever the message was.
     * Only if the connection breaks may it throw. The caller closes the socket.
     *
     * <p>The message ends where the client half-closes. It should be an {@code ArrayList} of
     * {@link lesson2_objects.Person}, as Kryo writes it with {@code Person} registered under 10 and
     * {@code ArrayList} under 13; the page shows the bytes.
     *
     * <ul>
     *   <li>It is just that: {@code accepted 2} and the byte 0a, with the number of people.
     *   <li>It is anything else: {@code refused} and the byte 0a. Anything else is garbage, nothing at
     *       all, another class, a list with something in it that is no person (null, too), bytes behind
     *       the list, counts that promise more than the message holds.
     *   <li>It is longer than {@link #MAX_MESSAGE}: {@code refused}, without waiting for its end.
     * </ul>
     *
     * <p>No message costs more than 3 MB of memory, whatever it claims.
     */
    public static void serve(Socket client) throws IOException {
        throw new UnsupportedOperationException("TODO: accept a list of people, and refuse the rest");
    }
}

package lesson2_objects.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/** Exercise 2.1. Its check: {@code mvn exec:java "-Dlesson=2.1-check"}. */
public final class Login {
    private static final Map<String, String> PASSWORDS = Map.of(
            "jp@ejemplo.com", "mañana-llueve",
            "ana@ejemplo.com", "café con leche",
            "luz@ejemplo.com", "12345");

    private Login() {}

    /**
     * Answers logins until the client half-closes; then returns. A client may pause as long as it likes.
     * The caller closes the socket, and may serve other clients at the same time.
     *
     * <p>Both ways a message is a frame: four bytes with the length of what follows, big-endian and
     * unsigned, then an object as {@link lesson2_objects.Codec} writes it, 1024 bytes at most. In comes a
     * {@link lesson2_objects.Credentials}, and for each goes out a {@link lesson2_objects.LoginResult}, at
     * once, even if the next login has already begun:
     *
     * <ul>
     *   <li>the password is that user's: {@code true}, {@code "Welcome, jp@ejemplo.com"} with the user's name;
     *   <li>it is not, or there is no such user: {@code false}, {@code "Wrong user or password"};
     *   <li>three logins of this connection have been denied before: {@code false},
     *       {@code "Too many attempts"}, whatever comes.
     * </ul>
     *
     * <p>Users and passwords are compared letter by letter: another case, another accent or a space in
     * front makes another one.
     *
     * <p>Whoever announces more than 1024 bytes gets no answer: this method throws an IOException,
     * and sets no memory aside for them. It throws one too if the stream ends inside a frame, or if what
     * is in it is no Credentials for the Codec: nothing, another class, null for the user or the password.
     */
    public static void serve(Socket client) throws IOException {
        throw new UnsupportedOperationException("TODO: verify each login, and answer it");
    }
}

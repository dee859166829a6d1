package course.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The other side of {@link Child}: answers each line of the standard input with one line, until it ends. */
final class Orders {
    /** How an answer begins that says why there is none. */
    static final String FAILED = "failed: ";

    private Orders() {}

    /** What a child does when told something. */
    interface Answer {
        Object to(String order) throws IOException;
    }

    static void follow(Answer answer) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order;
        while ((order = orders.readLine()) != null) {
            System.out.println(answerTo(order, answer));
        }
    }

    private static Object answerTo(String order, Answer answer) {
        try {
            return answer.to(order);
        } catch (IOException | UncheckedIOException problem) {
            return FAILED + problem.getMessage();
        }
    }
}

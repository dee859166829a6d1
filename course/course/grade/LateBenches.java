package course.grade;

import course.grade.book.Isolation;
import course.grade.sandbox.Bench;
import course.grade.sandbox.Benches;
import course.say.Messages;
import java.io.IOException;

/** Benches that are made when the first of them is needed: where every row is kept, nothing has to be prepared. */
final class LateBenches implements AutoCloseable {
    private final Isolation isolation;
    private final Messages messages;
    private final String secret;
    private Benches benches;

    LateBenches(Isolation isolation, Messages messages, String secret) {
        this.isolation = isolation;
        this.messages = messages;
        this.secret = secret;
    }

    synchronized Bench open() throws IOException {
        if (benches == null) {
            benches = new Benches(isolation, messages, secret);
        }
        return benches.open();
    }

    @Override
    public synchronized void close() throws IOException {
        if (benches != null) {
            benches.close();
        }
    }
}

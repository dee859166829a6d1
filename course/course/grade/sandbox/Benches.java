package course.grade.sandbox;

import course.grade.book.Isolation;
import course.say.Messages;

/** The benches of a grading, and what they share. Close it when they are closed. */
public final class Benches implements AutoCloseable {
    private final Messages messages;
    private final String secret;

    /**
     * @param isolation how the programs are kept apart: {@link #best}, or less
     * @param messages the language of the marks
     * @param secret the random data is made from this and from the submission; may be empty
     */
    public Benches(Isolation isolation, Messages messages, String secret) {
        this.messages = messages;
        this.secret = secret;
    }

    /** The best that this computer and this user can do. */
    public static Isolation best() {
        return Isolation.PROCESS;
    }

    /** Opens one more bench. */
    public Bench open() {
        return new PlainBench(messages, secret);
    }

    @Override
    public void close() {
        course.check.Hosts.close();
    }
}

package course.grade.sandbox;

import course.check.Exercise;
import course.check.Judge;
import course.check.Mode;
import course.check.Submission;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.say.Messages;
import java.nio.file.Path;

/** Judges in this JVM; the programs run in a child. */
final class PlainBench implements Bench {
    private final Messages messages;
    private final String secret;

    PlainBench(Messages messages, String secret) {
        this.messages = messages;
        this.secret = secret;
    }

    @Override
    public Isolation isolation() {
        return Isolation.PROCESS;
    }

    @Override
    public Mark judge(Path submission, Exercise exercise) {
        var judge = new Judge(new Submission(submission), Mode.CHILD).withSeed(secret.hashCode());
        return new Marking(messages).of(judge.verdict(exercise));
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}

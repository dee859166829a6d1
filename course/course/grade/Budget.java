package course.grade;

import course.check.Exercise;
import course.check.Report;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long one submission may keep the benches busy with exercises that it does not pass. Those that it passes cost
 * nothing, so that a slow computer takes nothing from right programs; what was begun is judged to its end.
 */
final class Budget {
    static final Duration USUAL = Duration.ofMinutes(3);

    private final Duration whole;
    private final Messages messages;
    private final AtomicLong spentNanos = new AtomicLong();

    Budget(Duration whole, Messages messages) {
        this.whole = whole;
        this.messages = messages;
    }

    void spend(Mark mark, Duration took) {
        if (mark.outcome() != Outcome.PASSED) {
            spentNanos.addAndGet(took.toNanos());
        }
    }

    boolean isSpent() {
        return spentNanos.get() >= whole.toNanos();
    }

    /** For an exercise that is not judged any more. */
    Mark markOf(Exercise exercise) {
        String title = new Report(messages).title(exercise);
        List<String> told = List.of(
                messages.say("report.head", title, 0, exercise.points()),
                "  " + messages.say("report.BUDGET", whole.toSeconds()));
        return new Mark(exercise.number(), Outcome.DEADLINE, 0, exercise.points(), "", List.of(), told);
    }
}

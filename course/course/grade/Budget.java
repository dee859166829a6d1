package course.grade;

import course.check.Exercise;
import course.check.Report;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * How often one submission may run into its deadline: what stands behind the third such exercise, in the order of the
 * columns, is not judged. No clock decides that, nor which exercise was done first, so that the same submission
 * always gets the same marks.
 */
final class Budget {
    static final int DEADLINES = 3;

    private final List<Exercise> columns;
    private final Messages messages;
    private final NavigableSet<Integer> late = new ConcurrentSkipListSet<>();

    /** @param columns the exercises, in their order */
    Budget(List<Exercise> columns, Messages messages) {
        this.columns = columns;
        this.messages = messages;
    }

    void spend(Exercise exercise, Mark mark) {
        if (mark.outcome() == Outcome.DEADLINE) {
            late.add(columns.indexOf(exercise));
        }
    }

    /** What is known now holds for good: an exercise that comes to its deadline later can only add to it. */
    boolean isSpentBefore(Exercise exercise) {
        return late.headSet(columns.indexOf(exercise)).size() >= DEADLINES;
    }

    /** The mark that counts, once all have been spent: several are judged at once, and some of them too many. */
    Mark settle(Exercise exercise, Mark mark) {
        return isSpentBefore(exercise) && mark.outcome() != Outcome.MISSING ? notJudged(exercise) : mark;
    }

    Mark notJudged(Exercise exercise) {
        String title = new Report(messages).title(exercise);
        List<String> told = List.of(
                messages.say("report.head", title, 0, exercise.points()),
                "  " + messages.say("report.BUDGET", DEADLINES));
        return new Mark(exercise.number(), Outcome.DEADLINE, 0, exercise.points(), "", List.of(), told);
    }
}

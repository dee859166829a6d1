package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.intake.Handed;
import course.say.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private List<Exercise> exercises;
    private Budget budget;

    @BeforeEach
    void open() throws Exception {
        exercises = Exercises.all(new Lessons(Path.of("")));
        budget = new Budget(exercises, Messages.in("en"));
    }

    @Test
    void whatStandsBehindThreeThatRanIntoTheirDeadlineIsNotJudged() throws Exception {
        spend(Outcome.DEADLINE, 0, 2);
        assertFalse(budget.isSpentBefore(exercises.get(14)));

        spend(Outcome.DEADLINE, 1);
        assertFalse(budget.isSpentBefore(exercises.get(2)));
        assertTrue(budget.isSpentBefore(exercises.get(3)));

        Mark mark = judgedAt(3);
        assertEquals(Outcome.DEADLINE, mark.outcome());
        assertEquals(0, mark.points());
        assertTrue(mark.told().get(1).contains("Not judged: 3 exercises before it"), () -> "" + mark.told());
    }

    @Test
    void whatPassesOrFailsInTimeIsFreeHoweverSlowTheComputerIs() {
        spend(Outcome.PASSED, 0, 1, 2);
        spend(Outcome.FAILED, 3, 4, 5);

        assertFalse(budget.isSpentBefore(exercises.get(14)));
    }

    @Test
    void whatWasJudgedTooEarlyIsTakenBack() {
        Mark early = Classroom.mark(exercises.get(7), Outcome.PASSED);
        spend(Outcome.DEADLINE, 4, 5, 6);

        assertEquals(budget.notJudged(exercises.get(7)), budget.settle(exercises.get(7), early));
    }

    @Test
    void whatStandsBeforeThemKeepsItsMarkAndWhatIsMissingStaysMissing() {
        Mark before = Classroom.mark(exercises.get(3), Outcome.PASSED);
        Mark missing = Classroom.mark(exercises.get(8), Outcome.MISSING);
        spend(Outcome.DEADLINE, 4, 5, 6);

        assertSame(before, budget.settle(exercises.get(3), before));
        assertSame(missing, budget.settle(exercises.get(8), missing));
    }

    private void spend(Outcome outcome, int... columns) {
        for (int column : columns) {
            budget.spend(exercises.get(column), Classroom.mark(exercises.get(column), outcome));
        }
    }

    private Mark judgedAt(int column) throws Exception {
        try (var judges = new Judges(1, () -> {
            throw new AssertionError("no bench is needed");
        })) {
            var handed = new Handed("team-01", Map.of(exercises.get(column), "class Any {}"), List.of());
            return judges.start(handed, Path.of(""), exercises.get(column), budget)
                    .get();
        }
    }
}

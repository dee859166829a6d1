package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.intake.Handed;
import course.say.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Exercise exercise;
    private Budget budget;

    @BeforeEach
    void open() throws Exception {
        exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        budget = new Budget(MINUTE, Messages.in("en"));
    }

    @Test
    void whatDoesNotPassIsPaidFor() {
        budget.spend(mark(Outcome.FAILED), Duration.ofSeconds(59));
        assertFalse(budget.isSpent());

        budget.spend(mark(Outcome.DEADLINE), Duration.ofSeconds(1));
        assertTrue(budget.isSpent());
    }

    @Test
    void whatPassesIsFreeHoweverSlowTheComputerIs() {
        budget.spend(mark(Outcome.PASSED), MINUTE);

        assertFalse(budget.isSpent());
    }

    @Test
    void afterThatNothingMoreIsJudged() throws Exception {
        budget.spend(mark(Outcome.DEADLINE), MINUTE);
        Mark mark;
        try (var judges = new Judges(1, () -> {
            throw new AssertionError("no bench is needed");
        })) {
            var handed = new Handed("team-01", Map.of(exercise, "class Any {}"), List.of());
            mark = judges.start(handed, Path.of(""), exercise, budget).get();
        }

        assertEquals(Outcome.DEADLINE, mark.outcome());
        assertEquals(0, mark.points());
        assertTrue(mark.told().get(1).contains("one submission may have: 60 seconds"), () -> "" + mark.told());
    }

    private Mark mark(Outcome outcome) {
        return Classroom.mark(exercise, outcome);
    }
}

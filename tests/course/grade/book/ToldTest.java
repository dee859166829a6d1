package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Cause;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Report;
import course.check.Step;
import course.check.Story;
import course.check.Verdict;
import course.say.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void theStoryIsFoundInARealVerdict() throws Exception {
        Exercise exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        var story = new Story(
                List.of(new Step("halfClosed")),
                new Step("return"),
                new Step("closed"),
                Optional.empty(),
                Cause.HANGS,
                List.of(),
                List.of());
        var failed = new Verdict.Result(
                exercise.checks().get(0).getName(), 1, Verdict.Status.FAILED, Optional.of(story), "");
        var verdict = new Verdict(exercise, List.of(failed), Optional.empty(), List.of());

        String told = Told.story(mark(new Report(Messages.in("en")).of(verdict)));

        assertTrue(told.startsWith("We "), told);
        assertTrue(told.contains("\nExpected "), told);
        assertTrue(told.contains("\nExplained in "), told);
        assertFalse(told.contains("-check"), told);
    }

    @Test
    void whatHasNoStoryIsToldWhole() {
        assertEquals("A.java:1: wrong\nclas A", Told.story(mark(List.of("4.2", "  A.java:1: wrong", "  clas A"))));
    }

    @Test
    void aCaretStaysUnderWhatItPointsAtBehindATab() {
        String[] told = Told.whole(mark(List.of("4.2", "  \tint x", "  " + " ".repeat(8) + "^")))
                .split("\n");

        assertEquals(told[0].indexOf("int"), told[1].indexOf('^'));
    }

    @Test
    void whatIsVeryLongIsCut() {
        assertTrue(Told.whole(mark(List.of("4.2", "x".repeat(100_000)))).length() < 9_000);
    }

    private static Mark mark(List<String> told) {
        return new Mark("4.2", Outcome.FAILED, 0, 5, "", List.of(), told);
    }
}

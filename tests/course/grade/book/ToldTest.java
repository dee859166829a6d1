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
import course.say.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldTest {
    private final Words words = new Words(english());

    private static Messages english() {
        try {
            return Messages.in("en");
        } catch (Refusal impossible) {
            throw new AssertionError(impossible);
        }
    }

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

        String told = storyOf(check("aFileArrives", new Report(Messages.in("en")).story(failed)));

        assertTrue(told.startsWith("We "), told);
        assertTrue(told.contains("\nExpected "), told);
        assertTrue(told.contains("\nExplained in "), told);
        assertFalse(told.contains("-check"), told);
    }

    @Test
    void whatHasNoStoryIsToldWhole() {
        var check = check("aFileArrives", List.of());
        var mark = mark(List.of(check), List.of("4.2", "  A.java:1: wrong", "  clas A"));

        assertEquals("A.java:1: wrong\nclas A", Told.story(mark, check, words));
    }

    @Test
    void aCauseIsToldOnceAndReferredToThen() {
        var first = check("aFileArrives", List.of("One read."));
        var second = check("anotherFileArrives", List.of("One read again."));
        var mark = mark(List.of(first, second), List.of());

        assertEquals("One read.", Told.story(mark, first, words));
        assertEquals("The likely cause is the same as in: aFileArrives", Told.story(mark, second, words));
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

    private String storyOf(CheckMark check) {
        return Told.story(mark(List.of(check), List.of()), check, words);
    }

    private static CheckMark check(String name, List<String> story) {
        return new CheckMark(name, name, "FAILED", 1, "", "SINGLE_READ", story);
    }

    private static Mark mark(List<String> told) {
        return mark(List.of(), told);
    }

    private static Mark mark(List<CheckMark> checks, List<String> told) {
        return new Mark("4.2", Outcome.FAILED, 0, 5, "", checks, told);
    }
}

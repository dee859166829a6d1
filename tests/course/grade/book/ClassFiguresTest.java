package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassFiguresTest {
    private final ClassFigures figures = new ClassFigures(SampleBook.book());

    @Test
    void theMostFrequentMistakeComesFirst() {
        List<ClassFigures.Mistake> mistakes = figures.mistakes();

        assertEquals(
                List.of("SINGLE_READ", "HANGS", "THREAD_LEAKED"),
                mistakes.stream().map(ClassFigures.Mistake::name).toList());
        assertEquals(3, mistakes.get(0).count());
        assertEquals(new ClassFigures.Place(1, "4.2"), mistakes.get(0).places().get(0));
    }

    @Test
    void everyLearnerStandsSomewhereInEveryExercise() {
        assertEquals(
                Map.of(Standing.FULL, 1, Standing.PART, 3, Standing.BROKEN, 2, Standing.ABSENT, 1, Standing.FAULT, 1),
                figures.standings(1));
    }

    @Test
    void aCheckIsCountedForThoseWhoCameAsFarAsTheChecks() {
        assertEquals(
                new ClassFigures.Share("Many bytes come back", 2, 6, 6),
                figures.shares(0).get(1));
    }

    @Test
    void whoHandsInTheStubDoesNotCountThoughItFailsItsChecks() {
        var failed = new CheckMark("comesBack", "It comes back", "FAILED", 4, "", "NOT_WRITTEN_YET", List.of());
        var stub = new Mark("1.1", Outcome.NOT_WRITTEN, 0, 4, "NOT_WRITTEN_YET", List.of(failed), List.of());
        var passed = new CheckMark("comesBack", "It comes back", "PASSED", 4, "", "", List.of());
        var solved = new Mark("1.1", Outcome.PASSED, 4, 4, "", List.of(passed), List.of());
        List<Row> rows = Stream.of(stub, solved)
                .map(mark -> new Row("somebody", "00", Isolation.SANDBOX, List.of(mark), List.of()))
                .toList();
        var figuresOfTwo = new ClassFigures(new Gradebook(List.of(new Column("1.1", "Echo", 4)), rows));

        assertEquals(List.of(new ClassFigures.Share("It comes back", 4, 1, 1)), figuresOfTwo.shares(0));
    }

    @Test
    void theMeanLeavesOutWhatTheCourseSpoilt() {
        assertEquals((5 + 3 * 2) / 7.0, figures.mean(1));
    }

    @Test
    void everyLearnerIsInOneTenthAndWhoHasAllIsInTheLast() {
        assertArrayEquals(new int[] {2, 0, 0, 2, 0, 2, 0, 1, 0, 1}, figures.tenths());
        assertEquals(6, figures.median());
    }
}

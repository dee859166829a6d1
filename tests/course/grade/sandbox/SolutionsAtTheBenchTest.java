package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.say.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However programs are kept apart, a right one gets all its points. The best way of this computer; every way that it
 * has with {@code -Drepeats=1}.
 */
class SolutionsAtTheBenchTest {
    private static final boolean EVERY_WAY = Integer.getInteger("repeats", 0) > 0;
    private static final Path SOLUTIONS = Path.of("solutions");

    @ParameterizedTest
    @EnumSource(Isolation.class)
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everySolutionHasAllPoints(Isolation isolation) throws Exception {
        assumeTrue(EVERY_WAY ? Benches.can(isolation) : Benches.best() == isolation, "not here, or not asked for");
        List<String> fallShort = new ArrayList<>();
        try (var benches = new Benches(isolation, Messages.in("en"), "");
                Bench bench = benches.open()) {
            for (Exercise exercise : Exercises.all(new Lessons(Path.of("")))) {
                Mark mark = bench.judge(SOLUTIONS, exercise);
                if (mark.points() < mark.of()) {
                    fallShort.addAll(mark.told());
                }
            }
        }
        assertEquals("", String.join("\n", fallShort));
    }
}

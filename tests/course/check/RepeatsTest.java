package course.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code mvn test -Dtest=RepeatsTest -Drepeats=50}: a right program passes however busy the computer is. Twice as
 * many programs are judged at once as there are cores, so each is in the way of the others.
 */
@EnabledIfSystemProperty(named = "repeats", matches = "[0-9]+")
class RepeatsTest {
    private static final int REPEATS = Integer.getInteger("repeats", 0);
    private static final ExecutorService JUDGES =
            Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());

    @AfterAll
    static void stopJudging() {
        JUDGES.shutdownNow();
        Hosts.close();
    }

    @TestFactory
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    Stream<DynamicTest> everySolutionPassesEveryTimeWhileTheCoresAreBusy() throws Exception {
        List<Exercise> exercises = Exercises.all(new Lessons(Path.of("")));
        List<Future<Verdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            exercises.forEach(exercise -> verdicts.add(JUDGES.submit(() -> judge(exercise))));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i).get();
            String name = verdict.exercise().number() + ", time " + (i / exercises.size() + 1);
            tests.add(dynamicTest(
                    name,
                    () -> assertTrue(verdict.passed(), () -> verdict.results().toString())));
        }
        return tests.stream();
    }

    private static Verdict judge(Exercise exercise) {
        return new Judge(new Submission(Path.of("solutions")), Mode.CHILD).verdict(exercise);
    }
}

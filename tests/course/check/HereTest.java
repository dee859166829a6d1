package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;

/**
 * {@code mvn test -Dtest=HereTest -Dhere}: whoever runs a check in an IDE, with the program in the same JVM, hears the
 * same cause as from every other command. {@link GalleryTest} holds the other half: that the cause is the stated one
 * in a child. With {@code -Dgallery} too, it goes through all wrong programs.
 */
@EnabledIfSystemProperty(named = "here", matches = ".*")
class HereTest {
    private static final int AT_ONCE = 4;
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(AT_ONCE);

    @AfterAll
    static void stopJudging() {
        JUDGES.shutdownNow();
        Hosts.close();
    }

    @TestFactory
    Stream<DynamicTest> everyWrongProgramFailsInThisJvmWithTheCauseThatItNames() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Exercise exercise : Exercises.all(new Lessons(Path.of("")))) {
            List<Path> programs = wrong(exercise);
            Future<Map<Path, Verdict>> verdicts = JUDGES.submit(() -> judge(programs, exercise));
            for (Path folder : programs) {
                tests.add(dynamicTest(folder.getFileName().toString(), () -> {
                    assumeTrue(OS.LINUX.isCurrentOs() || !GalleryTest.isSeenOnLinuxOnly(folder));
                    Verdict verdict = verdicts.get().get(folder);
                    Cause stated = GalleryTest.statedCause(folder, exercise);
                    assumeFalse(
                            stated == Cause.SOCKET_LEAKED && verdict.passed(),
                            "a collection, of which this JVM has many, has closed what the program forgot");
                    assertEquals(stated, verdict.cause().orElse(null), () -> "" + verdict.results());
                }));
            }
        }
        return tests.stream();
    }

    /** One after another: programs of one exercise share the static fields of what the course gives them. */
    private static Map<Path, Verdict> judge(List<Path> programs, Exercise exercise) {
        Map<Path, Verdict> verdicts = new HashMap<>();
        for (Path folder : programs) {
            verdicts.put(folder, GalleryTest.judge(folder, exercise, Mode.HERE));
        }
        return verdicts;
    }

    private static List<Path> wrong(Exercise exercise) throws Exception {
        return GalleryTest.wrongAnswers().stream()
                .filter(folder -> GalleryTest.number(folder).equals(exercise.number()))
                .toList();
    }
}

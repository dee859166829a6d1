package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import java.nio.file.Files;
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
import org.junit.jupiter.api.condition.OS;

/**
 * {@code mvn test -Dtest=HereTest -Dhere}: whoever runs a check in an IDE, with the program in the same JVM, hears the
 * same cause as from every other command. {@link GalleryTest} holds the other half: that the cause is the stated one
 * in a child.
 */
@EnabledIfSystemProperty(named = "here", matches = ".*")
class HereTest {
    private static final int AT_ONCE = 6;
    private static final int PATIENCE_MILLIS = 4_000;
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(AT_ONCE);

    @AfterAll
    static void stopJudging() {
        JUDGES.shutdownNow();
        Hosts.close();
    }

    @TestFactory
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    Stream<DynamicTest> everyWrongProgramFailsInThisJvmWithTheCauseThatItNames() throws Exception {
        List<Exercise> exercises = Exercises.all(new Lessons(Path.of("")));
        List<DynamicTest> tests = new ArrayList<>();
        for (Exercise exercise : exercises) {
            for (Path folder : wrong(exercise)) {
                Future<Verdict> verdict = JUDGES.submit(() -> judge(folder, exercise));
                tests.add(dynamicTest(folder.getFileName().toString(), () -> {
                    assumeTrue(OS.LINUX.isCurrentOs() || !GalleryTest.isSeenOnLinuxOnly(folder));
                    assertEquals(
                            GalleryTest.statedCause(folder, exercise),
                            verdict.get().cause().orElse(null));
                }));
            }
        }
        return tests.stream();
    }

    private static List<Path> wrong(Exercise exercise) throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("tests/wrong-answers"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(exercise.number() + "-"))
                    .sorted()
                    .toList();
        }
    }

    private static Verdict judge(Path folder, Exercise exercise) {
        return new Judge(new Submission(folder), Mode.HERE)
                .withPatience(PATIENCE_MILLIS)
                .stoppingAtFirstFailure()
                .verdict(exercise);
    }
}

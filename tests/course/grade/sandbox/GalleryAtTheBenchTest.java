package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Submission;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.say.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * In the sandbox a program gets the verdict that a learner gets at home. Some of the gallery; all of it with {@code
 * -Drepeats=1}.
 */
@EnabledIf(value = "thereIsASandbox", disabledReason = "no bubblewrap here that this user may use")
class GalleryAtTheBenchTest {
    private static final int ONE_OF = Integer.getInteger("repeats", 0) == 0 ? 90 : 1;
    private static final int BENCHES = 2;

    private static final Map<Path, Future<Mark>> MARKS = new LinkedHashMap<>();
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(BENCHES);
    private static final ThreadLocal<Bench> BENCH = new ThreadLocal<>();
    private static Benches benches;

    static boolean thereIsASandbox() {
        return Benches.best() == Isolation.SANDBOX;
    }

    @BeforeAll
    static void startJudging() throws Exception {
        benches = new Benches(Isolation.SANDBOX, Messages.in("en"), "");
        List<Path> programs = new ArrayList<>(answers("wrong"));
        programs.addAll(answers("right"));
        for (int i = 0; i < programs.size(); i += ONE_OF) {
            Path program = programs.get(i);
            MARKS.put(program, JUDGES.submit(() -> bench().judge(program, exerciseOf(program))));
        }
    }

    /** Each thread has its own. */
    private static Bench bench() throws IOException {
        if (BENCH.get() == null) {
            BENCH.set(benches.open());
        }
        return BENCH.get();
    }

    @AfterAll
    static void stopJudging() throws IOException {
        JUDGES.shutdownNow();
        benches.close();
    }

    @TestFactory
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    Stream<DynamicTest> theCauseIsTheOneThatTheProgramNames() {
        return MARKS.entrySet().stream()
                .map(each -> dynamicTest(name(each.getKey()), () -> {
                    Mark mark = each.getValue().get();
                    assertEquals(statedCause(each.getKey()), mark.cause(), () -> String.join("\n", mark.told()));
                }));
    }

    private static List<Path> answers(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("tests", kind + "-answers"))) {
            return folders.sorted().toList();
        }
    }

    private static String name(Path program) {
        return program.getFileName().toString();
    }

    private static Exercise exerciseOf(Path program) throws Exception {
        String number = name(program).substring(0, name(program).indexOf('-'));
        Map<String, Exercise> exercises = Exercises.all(new Lessons(Path.of(""))).stream()
                .collect(Collectors.toMap(Exercise::number, exercise -> exercise));
        return exercises.get(number);
    }

    /** A right program has none. */
    private static String statedCause(Path program) throws Exception {
        if (program.getParent().endsWith("right-answers")) {
            return "";
        }
        Path file = new Submission(program).source(exerciseOf(program)).orElseThrow();
        return Files.readAllLines(file).get(0).replace("//", "").strip();
    }
}

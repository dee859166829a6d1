package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that want points for nothing, or other people's data, or just trouble. Each says in its first line what it
 * tries and in its second what it gets; a star stands for some points. After each, an honest program is judged at the
 * same bench. A part of them; all with {@code -Drepeats=1}, and twenty times with {@code -Drepeats=20}.
 */
@EnabledIf(value = "thereIsASandbox", disabledReason = "no bubblewrap here that this user may use")
class HostileTest {
    private static final int REPEATS = Integer.getInteger("repeats", 0);
    private static final int ONE_OF = REPEATS == 0 ? 3 : 1;
    private static final int BENCHES = 3;
    private static final int PATIENCE_MILLIS = 1_500;
    /** For those that would take for ever, and that no patience ends. */
    private static final int SHORT_DEADLINE_SECONDS = 5;

    private static final int DEADLINE_SECONDS = 300;
    private static final Path HOSTILE = Path.of("tests/hostile");
    private static final Path HONEST = Path.of("solutions");
    private static final String NEIGHBOUR = "3.1";
    private static final String SOONER_OR_LATER = ", sooner or later";
    private static final Pattern REPEATED = Pattern.compile("/\\*(\\d+) times\\*/(.*?)/\\*times\\*/");

    @TempDir
    private static Path folder;

    private static final Map<Path, Future<List<Marks>>> MARKS = new LinkedHashMap<>();
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(BENCHES);
    private static final ThreadLocal<Bench> BENCH = new ThreadLocal<>();
    private static Benches benches;
    private static Benches hurried;
    private static ServerSocket outside;

    /** The mark of the hostile program, and that of the honest one after it. */
    private record Marks(Mark hostile, Mark honest) {}

    static boolean thereIsASandbox() {
        return Benches.best() == Isolation.SANDBOX;
    }

    @BeforeAll
    static void startJudging() throws Exception {
        outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        benches = new Benches(Isolation.SANDBOX, Messages.in("en"), "secret", DEADLINE_SECONDS, PATIENCE_MILLIS);
        hurried = new Benches(Isolation.SANDBOX, Messages.in("en"), "secret", SHORT_DEADLINE_SECONDS, PATIENCE_MILLIS);
        List<Path> all = all();
        for (int i = 0; i < all.size(); i += ONE_OF) {
            Path hostile = all.get(i);
            MARKS.put(hostile, JUDGES.submit(() -> judge(hostile)));
        }
    }

    private static List<Marks> judge(Path hostile) throws Exception {
        Path submission = Files.createDirectory(folder.resolve(hostile.getFileName()));
        Path file = submission.resolve(fileIn(hostile).getFileName());
        Files.writeString(file, expanded(Files.readString(fileIn(hostile))));
        if (secondLine(hostile).contains("DEADLINE")) {
            try (Bench bench = hurried.open()) {
                return judge(submission, exerciseOf(hostile), bench);
            }
        }
        if (BENCH.get() == null) {
            BENCH.set(benches.open());
        }
        return judge(submission, exerciseOf(hostile), BENCH.get());
    }

    private static List<Marks> judge(Path submission, Exercise exercise, Bench bench) throws Exception {
        List<Marks> marks = new ArrayList<>();
        for (int i = 0; i < Math.max(REPEATS, 1); i++) {
            Mark hostile = bench.judge(submission, exercise);
            marks.add(new Marks(hostile, bench.judge(HONEST, byNumber().get(NEIGHBOUR))));
        }
        return marks;
    }

    @AfterAll
    static void stopJudging() throws IOException {
        JUDGES.shutdownNow();
        benches.close();
        hurried.close();
        outside.close();
    }

    @TestFactory
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    Stream<DynamicTest> nobodyGetsWhatIsNotEarned() {
        return each((program, marks) -> {
            String expected = secondLine(program).replace(SOONER_OR_LATER, "");
            Mark mark = marks.hostile();
            String points = expected.endsWith("*") ? "*" : String.valueOf(mark.points());
            assertEquals(expected, "// gets: " + mark.outcome() + " " + points, () -> String.join("\n", mark.told()));
            assertTrue(mark.points() < mark.of());
        });
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsToldWhatHappened() {
        return each((program, marks) -> {
            List<String> told = marks.hostile().told();
            assertTrue(told.size() >= 2, () -> "" + told);
            assertTrue(String.join("\n", told).length() < 20_000);
            assertFalse(String.join("", told).contains("\u001b"));
        });
    }

    /** But for those for whom luck is a part of what they try, or how busy the computer is. */
    @TestFactory
    Stream<DynamicTest> whoDoesTheSameAgainIsToldTheSameAgain() {
        return each((program, marks) -> {
            String expected = secondLine(program);
            if (!expected.endsWith("*") && !expected.endsWith(SOONER_OR_LATER)) {
                assertEquals(MARKS.get(program).get().get(0).hostile(), marks.hostile());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theNextProgramIsNotHarmed() {
        return each((program, marks) -> {
            Mark mark = marks.honest();
            assertEquals(Outcome.PASSED, mark.outcome(), () -> String.join("\n", mark.told()));
            assertEquals(mark.of(), mark.points());
        });
    }

    /** What holds for the marks of a program. */
    private interface Expectation {
        void of(Path program, Marks marks) throws Exception;
    }

    private static Stream<DynamicTest> each(Expectation expectation) {
        return MARKS.entrySet().stream()
                .map(each -> dynamicTest(name(each.getKey()), () -> {
                    for (Marks marks : each.getValue().get()) {
                        expectation.of(each.getKey(), marks);
                    }
                }));
    }

    @Test
    void nobodyHasReachedTheNetwork() throws Exception {
        for (Future<?> each : MARKS.values()) {
            each.get();
        }
        outside.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, outside::accept);
    }

    @Test
    void thereAreThirtyOfThem() throws IOException {
        assertTrue(all().size() >= 30, () -> "" + MARKS.size());
    }

    /** What no editor wants to open stands in the files as {@code 5000 times}; and the port is known only now. */
    private static String expanded(String source) {
        return REPEATED.matcher(source)
                .replaceAll(match -> match.group(2).repeat(Integer.parseInt(match.group(1))))
                .replace("65535", String.valueOf(outside.getLocalPort()));
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(HOSTILE)) {
            return folders.sorted().toList();
        }
    }

    private static Path fileIn(Path hostile) throws IOException {
        try (Stream<Path> files = Files.list(hostile)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String secondLine(Path hostile) throws IOException {
        return Files.readAllLines(fileIn(hostile)).get(1);
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private static Exercise exerciseOf(Path hostile) throws Exception {
        String file = fileIn(hostile).getFileName().toString();
        return byNumber().values().stream()
                .filter(exercise -> file.equals(exercise.name() + ".java"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Exercise> byNumber() throws Exception {
        return Exercises.all(new Lessons(Path.of(""))).stream()
                .collect(Collectors.toMap(Exercise::number, exercise -> exercise));
    }
}

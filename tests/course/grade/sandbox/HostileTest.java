package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that want points for nothing, or other people's data, or just trouble. Each says in its first line what it
 * tries and in its second what it gets. After each, an honest program is judged at the same bench.
 */
@EnabledIf(value = "thereIsASandbox", disabledReason = "no bubblewrap here that this user may use")
class HostileTest {
    private static final int BENCHES = 4;
    private static final int PATIENCE_MILLIS = 1_500;
    /** For those that would take for ever, and that no patience ends. */
    private static final int SHORT_DEADLINE_SECONDS = 5;

    private static final int DEADLINE_SECONDS = 300;
    private static final Path HOSTILE = Path.of("tests/hostile");
    private static final Path HONEST = Path.of("solutions");
    private static final String NEIGHBOUR = "4.3";
    private static final Pattern REPEATED = Pattern.compile("/\\*(\\d+) times\\*/(.*?)/\\*times\\*/");

    @TempDir
    private static Path folder;

    private static final Map<Path, Future<Marks>> MARKS = new LinkedHashMap<>();
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(BENCHES);
    private static final BlockingQueue<Bench> FREE = new ArrayBlockingQueue<>(BENCHES);
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
        for (int i = 0; i < BENCHES; i++) {
            FREE.add(benches.open());
        }
        for (Path hostile : all()) {
            MARKS.put(hostile, JUDGES.submit(() -> judge(hostile)));
        }
    }

    private static Marks judge(Path hostile) throws Exception {
        Path submission = Files.createDirectory(folder.resolve(hostile.getFileName()));
        Path file = submission.resolve(fileIn(hostile).getFileName());
        Files.writeString(file, expanded(Files.readString(fileIn(hostile))));
        if (secondLine(hostile).contains("DEADLINE")) {
            try (Bench hurriedOne = hurried.open()) {
                return judge(submission, exerciseOf(hostile), hurriedOne);
            }
        }
        Bench bench = FREE.take();
        try {
            return judge(submission, exerciseOf(hostile), bench);
        } finally {
            FREE.add(bench);
        }
    }

    private static Marks judge(Path submission, Exercise exercise, Bench bench) throws Exception {
        return new Marks(
                bench.judge(submission, exercise),
                bench.judge(HONEST, byNumber().get(NEIGHBOUR)));
    }

    @AfterAll
    static void stopJudging() throws IOException {
        JUDGES.shutdown();
        for (Bench bench : FREE) {
            bench.close();
        }
        benches.close();
        hurried.close();
        outside.close();
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsWhatIsNotEarned() {
        return MARKS.entrySet().stream()
                .map(each -> dynamicTest(name(each.getKey()), () -> {
                    Mark mark = each.getValue().get().hostile();
                    String gets = secondLine(each.getKey());
                    String points =
                            gets.endsWith("*") ? "*" : String.valueOf(mark.points()); // luck is part of the attack
                    assertEquals(
                            gets, "// gets: " + mark.outcome() + " " + points, () -> String.join("\n", mark.told()));
                    assertTrue(mark.points() < mark.of());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsToldWhatHappened() {
        return MARKS.entrySet().stream()
                .map(each -> dynamicTest(name(each.getKey()), () -> {
                    Mark mark = each.getValue().get().hostile();
                    assertTrue(mark.told().size() >= 2, () -> "" + mark.told());
                    assertTrue(String.join("\n", mark.told()).length() < 20_000);
                    assertFalse(String.join("", mark.told()).contains("\u001b"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theNextProgramIsNotHarmed() {
        return MARKS.entrySet().stream()
                .map(each -> dynamicTest(name(each.getKey()), () -> {
                    Mark mark = each.getValue().get().honest();
                    assertEquals(Outcome.PASSED, mark.outcome(), () -> String.join("\n", mark.told()));
                    assertEquals(mark.of(), mark.points());
                }));
    }

    @Test
    void nobodyHasReachedTheNetwork() throws Exception {
        for (Future<Marks> each : MARKS.values()) {
            each.get();
        }
        outside.setSoTimeout(1);
        org.junit.jupiter.api.Assertions.assertThrows(SocketTimeoutException.class, outside::accept);
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

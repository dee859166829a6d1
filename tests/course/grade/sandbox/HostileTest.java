package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
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
 * tries, in its second what it gets, and in its third what it is told; where that depends on the JDK, or on how busy
 * the computer is, one of several phrases. One that gets beyond a limit of the sandbox does its exercise right from there on. After each, an honest
 * program is judged at the same bench. A part of them; all with {@code -Drepeats=1}, and twenty times with {@code
 * -Drepeats=20}.
 */
@EnabledIf(value = "thereIsASandbox", disabledReason = "no bubblewrap here that this user may use")
class HostileTest {
    private static final int REPEATS = Integer.getInteger("repeats", 0);
    private static final int ONE_OF = REPEATS == 0 ? 12 : 1;
    private static final int BENCHES = 3;
    private static final int PATIENCE_MILLIS = 1_500;
    /** For those that would take for ever, and that no patience ends. */
    private static final int SHORT_DEADLINE_SECONDS = 5;

    private static final int DEADLINE_SECONDS = 300;
    private static final Path HOSTILE = Path.of("tests/hostile");
    private static final Path HONEST = Path.of("solutions");
    private static final String NEIGHBOUR = "3.1";
    /** Sooner or later: for some, luck is a part of what they try, and what they are told depends on it. */
    private static final Pattern GETS = Pattern.compile(
            "// gets: (?<outcome>[A-Z_]+) (?<most>at most )?(?<points>\\d+)(?<luck>, sooner or later)?");

    private static final String TOLD = "// told: ";
    private static final String OR = " \\| ";
    private static final int TO_END_SECONDS = 10;
    private static final Pattern REPEATED = Pattern.compile("/\\*(\\d+) times\\*/(.*?)/\\*times\\*/");

    @TempDir
    private static Path folder;

    private static final Map<Path, Future<List<Marks>>> MARKS = new LinkedHashMap<>();
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(BENCHES);
    private static final ThreadLocal<Bench> BENCH = new ThreadLocal<>();
    private static Benches benches;
    private static Benches hurried;
    private static ServerSocket outside;

    /**
     * What came of a hostile program, and of the honest one after it.
     *
     * @param took from the request to the mark
     * @param most how long that may take: a start of the bench, and all that its deadline allows
     * @param left the processes of the hostile one that were still there
     */
    private record Marks(Mark hostile, Duration took, Duration most, List<String> left, Mark honest) {}

    /** What a program says that it gets. */
    private record Expected(Outcome outcome, int points, boolean orLess, boolean dependsOnLuck) {
        static Expected of(Path program) throws IOException {
            String line = line(program, 1);
            Matcher gets = GETS.matcher(line);
            assertTrue(gets.matches(), line);
            return new Expected(
                    Outcome.valueOf(gets.group("outcome")),
                    Integer.parseInt(gets.group("points")),
                    gets.group("most") != null,
                    gets.group("luck") != null);
        }
    }

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
        if (Expected.of(hostile).outcome() == Outcome.DEADLINE) {
            try (Bench bench = hurried.open()) {
                return judge(submission, exerciseOf(hostile), bench, SHORT_DEADLINE_SECONDS);
            }
        }
        if (BENCH.get() == null) {
            BENCH.set(benches.open());
        }
        return judge(submission, exerciseOf(hostile), BENCH.get(), DEADLINE_SECONDS);
    }

    private static List<Marks> judge(Path submission, Exercise exercise, Bench bench, int deadline) throws Exception {
        var most = Duration.ofSeconds(WorkerBench.START_SECONDS + deadline + TO_END_SECONDS);
        List<Marks> marks = new ArrayList<>();
        for (int i = 0; i < Math.max(REPEATS, 1); i++) {
            long begin = System.nanoTime();
            Mark hostile = bench.judge(submission, exercise);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            List<String> left = stillThere(name(submission));
            marks.add(new Marks(
                    hostile, took, most, left, bench.judge(HONEST, byNumber().get(NEIGHBOUR))));
        }
        return marks;
    }

    /** Those that have the program's name and the number of this test in their command. Their end may take a moment. */
    private static List<String> stillThere(String program) throws InterruptedException {
        List<String> left = new ArrayList<>();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            String command = command(process);
            if (command.contains(program + "-" + outside.getLocalPort()) && !ends(process)) {
                left.add(command);
            }
        }
        return left;
    }

    /** As the system tells it: the JDK tells less of the processes of others. */
    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", process.pid() + "", "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException hasEnded) {
            return "";
        }
    }

    private static boolean ends(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(TO_END_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException goesOn) {
            return false;
        }
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
            Expected expected = Expected.of(program);
            Mark mark = marks.hostile();
            assertEquals(expected.outcome(), mark.outcome(), () -> String.join("\n", mark.told()));
            boolean fair = expected.orLess() ? mark.points() <= expected.points() : mark.points() == expected.points();
            assertTrue(fair, () -> mark.points() + " points\n" + String.join("\n", mark.told()));
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
            String line = line(program, 2);
            assertTrue(line.startsWith(TOLD), line);
            String[] phrases = line.substring(TOLD.length()).split(OR);
            String inOneLine = String.join(" ", told).replaceAll("\\s+", " ");
            assertTrue(Stream.of(phrases).anyMatch(inOneLine::contains), () -> String.join("\n", told));
        });
    }

    @TestFactory
    Stream<DynamicTest> whoDoesTheSameAgainIsToldTheSameAgain() {
        assumeTrue(REPEATS > 1, "each program is judged once only, without -Drepeats=2 or more");
        return each((program, marks) -> {
            Expected expected = Expected.of(program);
            if (!expected.orLess() && !expected.dependsOnLuck()) {
                assertEquals(MARKS.get(program).get().get(0).hostile(), marks.hostile());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyTakesLongerThanTheDeadline() {
        return each((program, marks) -> {
            assertTrue(marks.took().compareTo(marks.most()) <= 0, () -> "" + marks.took());
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingOfAProgramIsLeft() {
        return each((program, marks) -> assertEquals(List.of(), marks.left()));
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
    void thereAreEightyOfThem() throws IOException {
        int all = all().size();
        assertTrue(all >= 80, () -> "" + all);
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

    /** Counted from 0. */
    private static String line(Path hostile, int number) throws IOException {
        return Files.readAllLines(fileIn(hostile)).get(number);
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

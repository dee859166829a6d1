package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final Path SOLUTIONS = Path.of("solutions");
    /** A worker that gets ready, and then does what the rest of its script says. */
    private static final String READY = "echo ready; read request; ";

    private static final String A_MARK =
            "echo '{\"exercise\":\"1.1\",\"outcome\":\"PASSED\",\"points\":8,\"of\":8,\"cause\":\"\",\"checks\":[],\"told\":[]}'; ";

    /** Says where it has found checks that it can read, and which variables are set that are not its worker's. */
    private static final String LOOKS_AROUND = """
            package lesson1_json_echo.exercises;

            import java.io.IOException;
            import java.net.Socket;
            import java.nio.file.*;
            import java.util.*;
            import java.util.stream.Stream;

            public final class EchoEverything {
                public static void serve(Socket client) throws IOException {
                    List<String> found = new ArrayList<>(System.getenv().keySet());
                    found.removeAll(List.of("PATH", "LANG", "LC_ALL", "TMPDIR", "PWD", "SHLVL", "_", "OLDPWD"));
                    Path lessons = Path.of(System.getProperty("java.class.path").split(":")[0]);
                    Path checks = lessons.getParent().resolveSibling("course.jar");
                    found.addAll(Files.isReadable(checks) ? List.of(checks.toString()) : List.of());
                    throw new IOException("found: " + found);
                }
            }
            """;

    @TempDir
    private Path folder;

    /** A solution and a wrong program, in every isolation that this computer offers. */
    @TestFactory
    Stream<DynamicTest> theVerdictIsTheSameHoweverTheProgramsAreKeptApart() {
        return Stream.of(Isolation.values())
                .filter(Benches::can)
                .map(isolation -> dynamicTest(isolation.name(), () -> {
                    try (var benches = benches(isolation);
                            Bench bench = benches.open()) {
                        Mark right = bench.judge(SOLUTIONS, exercise("4.3"));
                        Mark wrong = bench.judge(Path.of("tests/wrong-answers/3.2-one-read"), exercise("3.2"));
                        Mark stub = bench.judge(stub(), exercise("1.1"));
                        Mark missing = bench.judge(Path.of("tests/wrong-answers/3.2-one-read"), exercise("1.1"));

                        assertEquals(Outcome.PASSED, right.outcome(), () -> "" + right.told());
                        assertEquals(right.of(), right.points());
                        assertEquals(Outcome.FAILED, wrong.outcome());
                        assertEquals("SINGLE_READ", wrong.cause());
                        assertEquals(Outcome.NOT_WRITTEN, stub.outcome());
                        assertEquals(Outcome.MISSING, missing.outcome());
                    }
                }));
    }

    private Path stub() throws IOException {
        Path stub = Path.of("course/stubs/lesson1_json_echo/exercises/EchoEverything.java.stub");
        Path submission = Files.createDirectories(folder.resolve("stub"));
        Files.writeString(submission.resolve("EchoEverything.java"), Files.readString(stub));
        return submission;
    }

    @Test
    @EnabledIf(value = "isAnotherUserPossible", disabledReason = "only root can make a program another user's")
    void anotherUserFindsNoChecksAndNoEnvironment() throws Exception {
        Path submission = Files.createDirectories(folder.resolve("looks-around"));
        Files.writeString(submission.resolve("EchoEverything.java"), LOOKS_AROUND);
        try (var benches = benches(Isolation.USER);
                Bench bench = benches.open()) {
            String told =
                    String.join(" ", bench.judge(submission, exercise("1.1")).told());

            assertTrue(told.replaceAll("\\s+", " ").contains("found: []"), told);
        }
    }

    static boolean isAnotherUserPossible() {
        return Benches.can(Isolation.USER);
    }

    @Test
    void theMarkIsTheSameLetterByLetterEachTime() throws Exception {
        Path hanging = Path.of("tests/wrong-answers/3.1-one-read");
        try (var benches = benches(Benches.best());
                Bench first = benches.open();
                Bench second = benches.open()) {
            assertEquals(first.judge(hanging, exercise("3.1")), second.judge(hanging, exercise("3.1")));
        }
    }

    @Test
    void anotherSecretMakesOtherData() throws Exception {
        Exercise exercise = exercise("3.2");
        Path wrong = Path.of("tests/wrong-answers/3.2-filled-with-zeros");
        List<List<String>> stories = new ArrayList<>();
        for (String secret : List.of("one", "another")) {
            try (var benches = new Benches(Isolation.PROCESS, Messages.in("en"), secret);
                    Bench bench = benches.open()) {
                stories.add(bench.judge(wrong, exercise).told());
            }
        }

        assertNotEquals(stories.get(0), stories.get(1));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWorkerThatEndsTwiceIsNobodysZero() throws Exception {
        try (var bench = bench(READY + "exit", 60)) {
            Mark mark = bench.judge(SOLUTIONS, exercise("1.1"));

            assertEquals(Outcome.COURSE_FAULT, mark.outcome());
            assertTrue(mark.told().size() > 1);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWorkerThatEndsOnceIsReplaced() throws Exception {
        try (var bench = bench(List.of(READY + "exit", READY + A_MARK + "read another"))) {
            assertEquals(Outcome.PASSED, bench.judge(SOLUTIONS, exercise("1.1")).outcome());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsJudgedForTooLongIsEnded() throws Exception {
        try (var bench = bench(READY + "read another", 1)) {
            Mark mark = bench.judge(SOLUTIONS, exercise("1.1"));

            assertEquals(Outcome.DEADLINE, mark.outcome());
            assertEquals(0, mark.points());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWorkerThatCannotJudgeHereSaysWhy() throws Exception {
        try (var bench = bench("echo no", 60)) {
            Mark mark = bench.judge(SOLUTIONS, exercise("1.1"));

            assertEquals(Outcome.COURSE_FAULT, mark.outcome());
            assertTrue(mark.told().get(1).contains("its last words"), () -> "" + mark.told());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWorkerThatCannotJudgeHereIsNotAskedAgain() throws Exception {
        String notReady = "echo no; " + ("read request; " + A_MARK).repeat(2);
        try (var bench = bench(List.of(notReady, notReady))) {
            bench.judge(SOLUTIONS, exercise("1.1"));

            assertEquals(
                    Outcome.COURSE_FAULT,
                    bench.judge(SOLUTIONS, exercise("1.1")).outcome());
        }
    }

    private static Benches benches(Isolation isolation) throws Exception {
        return new Benches(isolation, Messages.in("en"), "");
    }

    private static Bench bench(String script, int deadlineSeconds) throws Exception {
        return bench(List.of(script, script), deadlineSeconds);
    }

    private static Bench bench(List<String> scripts) throws Exception {
        return bench(scripts, 60);
    }

    private static Bench bench(List<String> scripts, int deadlineSeconds) throws Exception {
        var marking = new Marking(Messages.in("en"));
        return new WorkerBench(Isolation.PROCESS, new Scripts(scripts), marking, "", deadlineSeconds);
    }

    /** Workers that are scripts, each for one life. */
    private record Scripts(BlockingQueue<String> next) implements Staff {
        Scripts(List<String> scripts) {
            this(new LinkedBlockingQueue<>(scripts));
        }

        @Override
        public Process hire() throws IOException {
            return new ProcessBuilder("sh", "-c", String.valueOf(next.poll())).start();
        }

        @Override
        public void dismiss(Process worker) {
            worker.destroyForcibly();
        }

        @Override
        public String lastWords() {
            return "its last words";
        }
    }

    private static Exercise exercise(String number) throws Exception {
        Map<String, Exercise> exercises = Exercises.all(new Lessons(Path.of(""))).stream()
                .collect(Collectors.toMap(Exercise::number, exercise -> exercise));
        return exercises.get(number);
    }
}

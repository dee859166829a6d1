package course.grade.sandbox;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a program may use of the computer where another user of the system is all that keeps it apart. Each of these
 * is right, once it has taken as much as it wants. A part of them; all with {@code -Drepeats=1}.
 */
@EnabledIf(value = "isAnotherUserPossible", disabledReason = "only root can make a program another user's")
class OtherUserTest {
    private static final boolean ALL = System.getProperty("repeats") != null;
    private static final int DEADLINE_SECONDS = 120;
    /** Longer than it takes to fill the memory that a program may not have. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final String PROGRAM = """
            package lesson1_json_echo.exercises;

            import java.io.*;
            import static java.nio.file.attribute.PosixFilePermission.*;

            import java.net.Socket;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.CountDownLatch;

            public final class EchoEverything {
                public static void serve(Socket client) throws Exception {
                    take(%d);
                    client.getInputStream().transferTo(client.getOutputStream());
                    client.shutdownOutput();
                }

                private static void take(int amount) throws Exception {
            %s
                }

                private static Process start(String... command) throws IOException {
                    return new ProcessBuilder(command)
                            .redirectInput(new File("/dev/null"))
                            .redirectOutput(new File("/dev/null"))
                            .redirectErrorStream(true)
                            .start();
                }
            }
            """;

    private static final Attempt PROCESSES = new Attempt("processes", 20, 500, """
            List<Process> started = new ArrayList<>();
            try {
                for (int i = 0; i < amount; i++) {
                    started.add(start("tail", "-f", "/dev/null"));
                }
            } finally {
                started.forEach(Process::destroyForcibly);
            }
            """);

    private static final Attempt THREADS = new Attempt("threads", 20, 500, """
            var over = new CountDownLatch(1);
            try {
                for (int i = 0; i < amount; i++) {
                    new Thread(() -> {
                        try {
                            over.await();
                        } catch (InterruptedException asked) {
                            Thread.currentThread().interrupt();
                        }
                    }).start();
                }
            } finally {
                over.countDown();
            }
            """);

    private static final Attempt OPEN_FILES = new Attempt("open files", 200, 1100, """
            List<InputStream> open = new ArrayList<>();
            try {
                for (int i = 0; i < amount; i++) {
                    open.add(new FileInputStream("/dev/null"));
                }
            } finally {
                for (InputStream each : open) {
                    each.close();
                }
            }
            """);

    private static final Attempt FILE_SIZE = new Attempt("MiB of a file", 200, 300, """
            Path path = Files.createTempFile("large", "");
            try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength((long) amount << 20);
            } finally {
                Files.delete(path);
            }
            """);

    private static final Attempt MEMORY_OF_A_PROCESS = new Attempt("MiB of a process", 200, 1100, """
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process other = start(java, "-XX:+UseSerialGC", "-Xms" + amount + "m", "-Xmx" + amount + "m", "-version");
            if (other.waitFor() != 0) {
                throw new IOException("refused");
            }
            """);

    /** They hold it until somebody ends them: below the limit the program itself, above it nobody but the worker. */
    private static final Attempt MEMORY_OF_ALL = new Attempt("MiB of three processes", 60, 1800, """
            String holds = "{ head -c " + amount / 3 + "M /dev/zero; exec tail -f /dev/null; } | tail -c " + amount / 3 + "M";
            List<Process> holders = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                holders.add(start("sh", "-c", holds));
            }
            if (amount > 1280) {
                new CountDownLatch(1).await();
            }
            for (Process holder : holders) {
                holder.descendants().forEach(ProcessHandle::destroyForcibly);
                holder.destroyForcibly();
            }
            """);

    @TempDir
    private static Path folder;

    private static Exercise exercise;
    private static Benches benches;
    private static Bench bench;

    /** A program that takes something: an amount that it may have, and one that it may not. */
    private record Attempt(String what, int modest, int tooMuch, String take) {}

    static boolean isAnotherUserPossible() {
        return Benches.can(Isolation.USER);
    }

    @BeforeAll
    static void openABench() throws Exception {
        exercise = exercise("1.1");
        benches = new Benches(Isolation.USER, Messages.in("en"), "", DEADLINE_SECONDS, PATIENCE_MILLIS);
        bench = benches.open();
    }

    @AfterAll
    static void closeIt() throws IOException {
        benches.close();
    }

    @TestFactory
    Stream<DynamicTest> whoTakesWhatAProgramMayHaveKeepsItsPoints() {
        return some(PROCESSES, THREADS, OPEN_FILES, FILE_SIZE, MEMORY_OF_A_PROCESS, MEMORY_OF_ALL)
                .map(attempt -> dynamicTest(attempt.modest() + " " + attempt.what(), () -> {
                    Mark mark = judge(attempt.take(), attempt.modest());

                    assertEquals(Outcome.PASSED, mark.outcome(), () -> String.join("\n", mark.told()));
                    assertEquals(exercise.points(), mark.points());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoWantsMoreIsRefusedAndHasNoPoints() {
        return some(PROCESSES, THREADS, OPEN_FILES, FILE_SIZE, MEMORY_OF_A_PROCESS)
                .map(attempt -> dynamicTest(attempt.tooMuch() + " " + attempt.what(), () -> {
                    Mark mark = judge(attempt.take(), attempt.tooMuch());

                    assertEquals(Outcome.FAILED, mark.outcome(), () -> String.join("\n", mark.told()));
                    assertEquals(0, mark.points());
                }));
    }

    @Test
    @EnabledIfSystemProperty(named = "repeats", matches = ".*")
    void whoTakesTooMuchMemoryInManyProcessesIsEndedAndHasNoPoints() throws Exception {
        Mark mark = judge(MEMORY_OF_ALL.take(), MEMORY_OF_ALL.tooMuch());

        assertEquals(Outcome.TOO_MUCH_MEMORY, mark.outcome(), () -> String.join("\n", mark.told()));
        assertEquals(0, mark.points());
    }

    @Test
    void aProgramHasAFolderForTemporaryFilesWhichNobodyElseLooksInto() throws Exception {
        Mark mark = judge("""
                Path own = Path.of(System.getProperty("java.io.tmpdir"));
                Files.delete(Files.createTempFile("used", ""));
                if (!Files.getPosixFilePermissions(own).equals(Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE))) {
                    throw new IOException("open to others");
                }
                if (Files.isReadable(own.getParent()) || Files.isWritable(own.getParent())) {
                    throw new IOException("the others' can be found");
                }
                """, 0);

        assertEquals(Outcome.PASSED, mark.outcome(), () -> String.join("\n", mark.told()));
    }

    @Test
    void whatAProgramLeavesAmongTemporaryFilesIsSeen() throws Exception {
        Mark tidy = bench.judge(Path.of("solutions"), exercise("4.2"));
        Mark untidy = bench.judge(Path.of("tests/wrong-answers/4.2-leaves-its-partial-in-tmp"), exercise("4.2"));

        assertEquals(Outcome.PASSED, tidy.outcome(), () -> String.join("\n", tidy.told()));
        assertEquals("PARTIAL_FILE_LEFT", untidy.cause());
    }

    @Test
    @EnabledIfSystemProperty(named = "repeats", matches = ".*")
    void whatAProgramLeavesRunningEndsWithItsBench() throws Exception {
        String name = UUID.randomUUID().toString();
        try (Bench own = benches.open()) {
            String leaves = "start(\"setsid\", \"tail\", \"-F\", \"" + name + "\");";
            assertEquals(
                    Outcome.PASSED, own.judge(submission(leaves, 0), exercise).outcome());
        }

        assertFalse(isRunning(name));
    }

    @Test
    void whatAProgramHasClosedToOthersIsDeletedBeforeTheNextOne() throws Exception {
        Path submission = Files.createTempDirectory(folder, "submission");
        Files.writeString(submission.resolve("UntilTheEnd.java"), """
                package lesson3_naive_file.exercises;

                import java.net.Socket;
                import java.nio.file.*;
                import java.nio.file.attribute.PosixFilePermissions;

                public final class UntilTheEnd {
                    public static void receive(Socket sender, Path out) throws java.io.IOException {
                        Files.copy(sender.getInputStream(), out, StandardCopyOption.REPLACE_EXISTING);
                        Path closed = Files.createDirectories(out.resolveSibling("closed/inner"));
                        Files.createFile(closed.resolve("file"));
                        Files.setPosixFilePermissions(closed.getParent(), PosixFilePermissions.fromString("---------"));
                    }
                }
                """);

        bench.judge(submission, exercise("3.1"));
        Mark next = bench.judge(Path.of("solutions"), exercise("4.2")); // which looks for what is left behind

        assertEquals(Outcome.PASSED, next.outcome(), () -> String.join("\n", next.told()));
    }

    @Test
    void aWorkerIsNotRootAndAProgramOfItsMayDoNothingMore() throws Exception {
        Path closed = Files.writeString(folder.resolve("closed"), "closed");
        Files.setPosixFilePermissions(closed, Set.of(OWNER_READ, OWNER_WRITE));
        try (var users = new Users()) {
            Enclosure enclosure = new OtherUser(users.claim());
            var places = new Places(folder, folder, folder);
            List<String> looks = List.of("/bin/grep", "CapEff", "/proc/self/status");

            String workers =
                    say(enclosure.worker(List.of("/bin/sh", "-c", "echo opened > " + closed + "; id -u"), places));
            String programs = say(enclosure.worker(enclosure.host(looks, places, Optional.empty()), places));

            assertNotEquals("0", workers);
            assertEquals("closed", Files.readString(closed));
            assertEquals("CapEff: 0000000000000000", programs.replaceAll("\\s+", " "));
        }
    }

    private static String say(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void noTwoBenchesHaveTheSameUsersAsLongAsBothAreOpen() throws Exception {
        try (var some = new Users();
                var others = new Users()) {
            assertEquals(
                    4,
                    Stream.of(some.claim(), others.claim(), some.claim(), others.claim())
                            .distinct()
                            .count());
        }
    }

    private static Stream<Attempt> some(Attempt... all) {
        return Stream.of(all).filter(attempt -> ALL || attempt == OPEN_FILES);
    }

    private static boolean isRunning(String name) {
        return ProcessHandle.allProcesses()
                .anyMatch(each -> each.info().commandLine().orElse("").contains(name));
    }

    private static Exercise exercise(String number) throws Exception {
        return Exercises.all(new Lessons(Path.of(""))).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Mark judge(String take, int amount) throws IOException {
        return bench.judge(submission(take, amount), exercise);
    }

    private static Path submission(String take, int amount) throws IOException {
        Path submission = Files.createTempDirectory(folder, "submission");
        Files.writeString(submission.resolve("EchoEverything.java"), PROGRAM.formatted(amount, take));
        return submission;
    }
}

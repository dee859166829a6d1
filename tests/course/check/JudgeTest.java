package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
    @AfterAll
    static void endTheSpareHost() {
        Hosts.close();
    }

    @Test
    void theVerdictIsTheSameInThisJvmAndInAChild() throws Exception {
        var submission = new Submission(Path.of("tests/wrong-answers/1.1-as-text"));

        Verdict here = new Judge(submission, Mode.HERE).verdict(first());
        Verdict child = new Judge(submission, Mode.CHILD).verdict(first());

        assertEquals(here.cause(), child.cause());
        assertEquals(statuses(here), statuses(child));
        assertEquals(here.earned(), child.earned());
    }

    @Test
    void aHangingProgramIsToldTheLineAtWhichItWaits() throws Exception {
        var submission = new Submission(Path.of("tests/wrong-answers/1.1-no-flush"));

        Verdict verdict = new Judge(submission, Mode.CHILD).withPatience(500).verdict(first());

        List<String> places = verdict.results().get(0).story().orElseThrow().places();
        assertEquals(List.of("EchoEverything.java:13 in InputStream.read"), places);
    }

    @Test
    void aProgramThatEndsItsJvmIsFailedAndTheNextCheckGoesOn(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("EchoEverything.java"), """
                package lesson1_json_echo.exercises;
                public class EchoEverything {
                    public static void serve(java.net.Socket client) throws java.io.IOException {
                        if (client.getInputStream().read() != -1) {
                            Runtime.getRuntime().halt(0);
                        }
                    }
                }
                """);

        Verdict verdict = new Judge(new Submission(folder), Mode.CHILD).verdict(first());

        assertEquals(
                List.of(
                        Verdict.Status.FAILED,
                        Verdict.Status.PASSED,
                        Verdict.Status.FAILED,
                        Verdict.Status.FAILED,
                        Verdict.Status.SKIPPED,
                        Verdict.Status.SKIPPED,
                        Verdict.Status.SKIPPED),
                verdict.results().stream().map(Verdict.Result::status).toList());
        assertEquals(Cause.DISTURBS_THE_CHECK, verdict.cause().orElseThrow());
    }

    @Test
    void aProgramThatEndsItsJvmJustAfterItHasAnsweredIsFailedInThatCheck(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("EchoEverything.java"), """
                package lesson1_json_echo.exercises;
                public class EchoEverything {
                    public static void serve(java.net.Socket client) throws java.io.IOException {
                        client.getInputStream().transferTo(client.getOutputStream());
                        client.shutdownOutput();
                        new Thread(() -> Runtime.getRuntime().halt(0)).start();
                    }
                }
                """);

        Verdict verdict = new Judge(new Submission(folder), Mode.CHILD).verdict(first());

        assertEquals(Verdict.Status.FAILED, verdict.results().get(0).status());
        assertEquals(Cause.DISTURBS_THE_CHECK, verdict.cause().orElseThrow());
    }

    @Test
    void whatAProgramHasSentBeforeItReturnedIsHeardToTheLastByte(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("EchoEverything.java"), """
                package lesson1_json_echo.exercises;
                public class EchoEverything {
                    public static void serve(java.net.Socket client) throws java.io.IOException {
                        int b;
                        while ((b = client.getInputStream().read()) > 0) {
                            client.getOutputStream().write(b);
                        }
                        client.shutdownOutput();
                    }
                }
                """);

        Verdict verdict = new Judge(new Submission(folder), Mode.CHILD).verdict(first());

        for (Verdict.Result result : verdict.results()) {
            result.story()
                    .flatMap(Story::comparison)
                    .ifPresent(bytes -> assertEquals(firstZero(bytes.expected()), bytes.received().length));
        }
        assertEquals(Cause.BYTE_TAKEN_FOR_END, verdict.cause().orElseThrow());
    }

    private static int firstZero(byte[] bytes) {
        int i = 0;
        while (bytes[i] != 0) {
            i++;
        }
        return i;
    }

    @TestFactory
    Stream<DynamicTest> aMissingMethodIsToldAlikeHoweverSoonItIsNoticed(@TempDir Path folder) throws Exception {
        return Exercises.all(new Lessons(Path.of(""))).stream()
                .filter(exercise -> exercise.lesson() <= 3)
                .map(exercise -> dynamicTest(exercise.number(), () -> {
                    String text =
                            "package %s; class %s {}".formatted(exercise.check().getPackageName(), exercise.name());
                    Files.writeString(folder.resolve(exercise.name() + ".java"), text);

                    Verdict verdict = new Judge(new Submission(folder), Mode.HERE)
                            .stoppingAtFirstFailure()
                            .verdict(exercise);

                    Story story = verdict.results().get(0).story().orElseThrow();
                    assertEquals(Cause.WRONG_SIGNATURE, story.cause());
                    assertEquals("call", story.expected().key());
                    assertEquals("noMethod", story.came().key());
                }));
    }

    @Test
    void everyCauseThatACheckNamesIsProvedByAWrongProgram() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Path check : filesBelow("lessons", "Check.java")) {
            Matcher cause = Pattern.compile("Cause\\.([A-Z_]+)").matcher(Files.readString(check));
            while (cause.find()) {
                named.add(cause.group(1));
            }
        }
        for (Path wrong : filesBelow("tests/wrong-answers", ".java")) {
            named.remove(Files.readAllLines(wrong).get(0).replace("//", "").strip());
        }

        assertEquals(Set.of(), named, "no wrong program makes these mistakes");
    }

    private static List<Path> filesBelow(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Exercise first() throws Exception {
        return Exercises.all(new Lessons(Path.of(""))).get(0);
    }

    private static Map<String, Verdict.Status> statuses(Verdict verdict) {
        return verdict.results().stream().collect(Collectors.toMap(Verdict.Result::check, Verdict.Result::status));
    }
}

package course.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.intake.Entry;
import course.grade.intake.Handed;
import course.grade.intake.Intake;
import course.grade.sandbox.Bench;
import course.grade.sandbox.Benches;
import course.say.Messages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.ZipBytes;

/** What honest learners hand in, and what they are told: a right program, and around it something that is not. */
class MishapTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String PLACE = "lesson3_naive_file/exercises/ReadExactly.java";
    private static final String PACKAGE = "package lesson3_naive_file.exercises;";

    private static final String REGISTERED = "cheat.EveryTestPasses\n";
    /** It would skip the tests, bring listeners and engines, and be JUnit itself, if JUnit ever saw it. */
    private static final Map<String, String> FOR_JUNIT = Map.of(
            "junit-platform.properties",
            "junit.platform.execution.dryRun.enabled=true\njunit.jupiter.conditions.deactivate=*\n",
            "META-INF/services/org.junit.platform.engine.TestEngine",
            REGISTERED,
            "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
            REGISTERED,
            "META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
            REGISTERED,
            "META-INF/services/org.junit.jupiter.api.extension.Extension",
            REGISTERED,
            "cheat/EveryTestPasses.java",
            "package cheat;\n\npublic class EveryTestPasses {}\n",
            "org/junit/jupiter/api/Assertions.java",
            "package org.junit.jupiter.api;\n\npublic class Assertions {}\n",
            "org/junit/jupiter/engine/JupiterTestEngine.class",
            "no class at all\n");

    /** Each text that comes out of a mishap is judged once. */
    private static final Map<String, Mark> MARKS = new HashMap<>();

    private static String right;
    private static String stub;
    private static List<Exercise> all;
    private static Exercise exercise;
    private static Benches benches;
    private static Bench bench;

    @TempDir
    Path folder;

    @BeforeAll
    static void openABench() throws Exception {
        all = Exercises.all(new Lessons(HOME));
        exercise = all.stream()
                .filter(each -> each.file().equals(PLACE))
                .findFirst()
                .orElseThrow();
        right = Files.readString(HOME.resolve("tests/right-answers/3.2-channels/ReadExactly.java"));
        stub = Files.readString(HOME.resolve("course/stubs").resolve(PLACE + ".stub"));
        benches = new Benches(Isolation.PROCESS, Messages.in("en"), "");
        bench = benches.open();
    }

    @AfterAll
    static void closeIt() throws IOException {
        bench.close();
        benches.close();
    }

    @Test
    void noMishapNoRemark() throws Exception {
        assertPassed(handIn(PLACE, right));
    }

    @Test
    void theWrongFolder() throws Exception {
        assertPassed(
                handIn("lesson4_framed_file/ReadExactly.java", right),
                "lesson4_framed_file/ReadExactly.java was found and judged; its place is " + PLACE + ".");
    }

    @Test
    void theWrongPackage() throws Exception {
        assertPassed(
                handIn(PLACE, right.replace(PACKAGE, "package exercises;")),
                PLACE + " says \"package exercises;\" and was judged as if it said: " + PACKAGE);
    }

    @Test
    void noPackage() throws Exception {
        assertPassed(
                handIn("ReadExactly.java", right.replace(PACKAGE, "")),
                "ReadExactly.java names no package and was judged as if it began with: " + PACKAGE);
    }

    @Test
    void theNameInSmallLetters() throws Exception {
        assertPassed(
                handIn("readexactly.java", right),
                "readexactly.java was judged because it declares ReadExactly. Name the file like its class, with .java "
                        + "behind it.");
    }

    @Test
    void theNameInSmallLettersInTheFileToo() throws Exception {
        Judged judged = handIn("readExactly.java", right.replace("ReadExactly", "readExactly"));

        assertEquals(Outcome.WRONG_CLASS, judged.mark().outcome());
        assertTold("The file " + PLACE + " does not hold the class lesson3_naive_file.exercises.ReadExactly.", judged);
        assertEquals(
                List.of("readExactly.java was judged as the file of ReadExactly, whose name has other capital letters: "
                        + "to Java it is another name. Change it in the file and in the class."),
                judged.remarks());
    }

    @Test
    void theNameThatABrowserGivesToASecondDownload() throws Exception {
        assertPassed(
                handIn("ReadExactly (1).java", right),
                "ReadExactly (1).java was judged because it declares ReadExactly. Name the file like its class, with "
                        + ".java behind it.");
    }

    @Test
    void theNameThatAnEditorGives() throws Exception {
        assertPassed(
                handIn("ReadExactly.java.txt", right),
                "ReadExactly.java.txt was judged because it declares ReadExactly. Name the file like its class, with "
                        + ".java behind it.");
    }

    @Test
    void windowsLineEnds() throws Exception {
        assertPassed(handIn(PLACE, right.replace("\n", "\r\n")));
    }

    @Test
    void aByteOrderMark() throws Exception {
        assertPassed(handIn(PLACE, "\uFEFF" + right));
    }

    @Test
    void latin1() throws Exception {
        assertPassed(
                handIn(PLACE, "// léelo todo\n" + right, ISO_8859_1),
                PLACE + " is not written in UTF-8 and was read as ISO-8859-1. Save it as UTF-8.");
    }

    @Test
    void whatAWindowsEditorCallsUnicode() throws Exception {
        assertPassed(
                handIn(PLACE, "\uFEFF" + right, UTF_16LE),
                PLACE + " is not written in UTF-8 and was read as UTF-16LE. Save it as UTF-8.");
    }

    @Test
    void aMainInTheStubAndPrintsEverywhere() throws Exception {
        String chatty = right.replace(
                        "{\n", "{\n        System.out.println(\"here\"); System.err.println(\"there\");\n")
                .replaceFirst("(class ReadExactly [{])\n.*\n", "$1\n")
                .replaceFirst("(?s)}\\s*$", """
                            public static void main(String[] args) throws Exception {
                                System.in.read();
                            }
                        }
                        """);

        assertPassed(handIn(PLACE, chatty));
    }

    @Test
    void twoVersions() throws Exception {
        write("old/ReadExactly.java", "class ReadExactly {}", UTF_8);

        assertPassed(
                handIn(PLACE, right),
                "There is more than one version of ReadExactly. Judged was " + PLACE
                        + ", since it is in its place; not " + "judged: old/ReadExactly.java. Hand in one.");
    }

    @Test
    void theStubInItsPlaceAndTheWorkBesideIt() throws Exception {
        write("lessons/" + PLACE, stub, UTF_8);

        assertPassed(
                handIn("work/today/ReadExactly.java", right),
                "work/today/ReadExactly.java was found and judged; its place is " + PLACE + ".");
    }

    @Test
    void theSameFileTwice() throws Exception {
        write("copy/ReadExactly.java", right, UTF_8);

        assertPassed(handIn(PLACE, right));
    }

    @Test
    void aModuleThatNobodyNeeds() throws Exception {
        write("lesson3_naive_file/exercises/module-info.java", "module mine {}", UTF_8);

        assertPassed(
                handIn(PLACE, right),
                "lesson3_naive_file/exercises/module-info.java was not read. Each exercise is one file: move what it "
                        + "needs there.");
    }

    @Test
    void aHelperInAFileOfItsOwn() throws Exception {
        write("Helper.java", "class Helper {}", UTF_8);

        Judged judged = handIn("ReadExactly.java", right.replace("{\n", "{\n    Helper helper;\n"));

        assertEquals(Outcome.DOES_NOT_COMPILE, judged.mark().outcome());
        assertEquals(
                List.of("Helper.java was not read. Each exercise is one file: move what it needs there."),
                judged.remarks());
    }

    @Test
    void aWrongSignature() throws Exception {
        Judged judged = handIn(PLACE, right.replace("public static", "static"));

        assertEquals(Outcome.FAILED, judged.mark().outcome());
        assertEquals("WRONG_SIGNATURE", judged.mark().cause());
        assertTold("The method's name, its parameters, or its \"public static\"", judged);
    }

    @Test
    void aWrongClassName() throws Exception {
        Judged judged = handIn(PLACE, right.replace("public final class ReadExactly", "class ReadAll"));

        assertEquals(Outcome.WRONG_CLASS, judged.mark().outcome());
        assertTold("The file " + PLACE + " does not hold the class lesson3_naive_file.exercises.ReadExactly.", judged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lessons/", "lessons/lesson3_naive_file/exercises/"})
    void whatIsMeantForJUnitTakesNothingFromARightProgram(String beside) throws Exception {
        Mark mark = assertSameWithFilesForJUnit(right, beside);

        assertEquals(exercise.points(), mark.points());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lessons/", "lessons/lesson3_naive_file/exercises/"})
    void whatIsMeantForJUnitGivesNothingToAWrongProgram(String beside) throws Exception {
        String wrong = Files.readString(HOME.resolve("tests/wrong-answers/3.2-one-read/ReadExactly.java"));

        Mark mark = assertSameWithFilesForJUnit(wrong, beside);

        assertEquals(Outcome.FAILED, mark.outcome());
        assertEquals("SINGLE_READ", mark.cause());
    }

    private Mark assertSameWithFilesForJUnit(String program, String beside) throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of("lessons/" + PLACE, program));
        Mark alone = judgedAnew(folderOf(files));
        FOR_JUNIT.forEach((path, text) -> files.put(beside + path, text));

        assertEquals(alone, judgedAnew(folderOf(files)));
        assertEquals(alone, judgedAnew(zipOf(files)));
        return alone;
    }

    @Test
    void anEmptyFile() throws Exception {
        assertEquals(Outcome.WRONG_CLASS, handIn(PLACE, "// later\n").mark().outcome());
    }

    @Test
    void noFile() throws Exception {
        Judged judged = handIn("notes.txt", "sorry");

        assertEquals(Outcome.MISSING, judged.mark().outcome());
        assertTold("There is no file " + PLACE, judged);
        assertTrue(judged.remarks().get(0).startsWith("No file of any exercise was found."));
    }

    @Test
    void theStubAsItWas() throws Exception {
        Judged judged = handIn("lessons/" + PLACE, stub);

        assertEquals(Outcome.NOT_WRITTEN, judged.mark().outcome());
        assertEquals(List.of(), judged.remarks());
    }

    @Test
    void theStubWithTheWorkInItsMain() throws Exception {
        Judged judged =
                handIn("lessons/" + PLACE, withMain(stub, "System.out.println(System.in.readNBytes(3).length);"));

        assertEquals(Outcome.FAILED, judged.mark().outcome());
        assertEquals("WORK_ELSEWHERE", judged.mark().cause());
        assertEquals(0, judged.mark().points());
        assertTold("ReadExactly.readExactly throws UnsupportedOperationException, as the stub does", judged);
        assertTold(
                "There is work in this file, but the method that the check calls is still the stub's. Write it, or "
                        + "call your code from it: no check calls main.",
                judged);
    }

    @Test
    void theStubWithRemarksAndAnEmptyMain() throws Exception {
        String noted = withMain(stub, "// readExactly(System.in, 3); is what I will try");

        assertEquals(
                Outcome.NOT_WRITTEN, handIn("lessons/" + PLACE, noted).mark().outcome());
    }

    @Test
    void anExceptionOfACollectionThatIsNotTheStubs() throws Exception {
        String program = right.replaceFirst("(public static .*[{]\n)", "$1        java.util.List.of().add(null);\n");

        Judged judged = handIn(PLACE, program);

        assertEquals("UNEXPECTED_EXCEPTION", judged.mark().cause());
    }

    private static String withMain(String program, String statement) {
        String main =
                "    public static void main(String[] args) throws Exception {\n        " + statement + "\n    }\n}\n";
        return program.stripTrailing().replaceFirst("}$", Matcher.quoteReplacement("\n" + main));
    }

    @Test
    void theCoursesOwnSolution() throws Exception {
        assertPassed(
                handIn(PLACE, Files.readString(HOME.resolve("solutions").resolve(PLACE)) + "\n"),
                PLACE + " is the course's own solution, word for word.");
    }

    private record Judged(Mark mark, List<String> remarks) {}

    private Judged handIn(String path, String text) throws Exception {
        return handIn(path, text, UTF_8);
    }

    private Judged handIn(String path, String text, Charset charset) throws Exception {
        write(path, text, charset);
        var intake = new Intake(HOME, all, List.of(exercise), Messages.in("en"));
        Handed handed = intake.read(new Entry("team-01", folder.resolve("handed")));
        String judged = handed.sources().getOrDefault(exercise, "");
        if (!MARKS.containsKey(judged)) {
            Path clean = Files.createDirectory(folder.resolve("clean"));
            handed.writeTo(clean);
            MARKS.put(judged, bench.judge(clean, exercise));
        }
        return new Judged(MARKS.get(judged), handed.remarks());
    }

    private Path folderOf(Map<String, String> files) throws IOException {
        Path submission = Files.createTempDirectory(folder, "submission");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = submission.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return submission;
    }

    private Path zipOf(Map<String, String> files) throws IOException {
        var zip = new ZipBytes();
        files.forEach(zip::file);
        return zip.writeTo(Files.createTempFile(folder, "submission", ".zip"));
    }

    private Mark judgedAnew(Path submission) throws Exception {
        Path clean = Files.createTempDirectory(folder, "clean");
        new Intake(HOME, all, List.of(exercise), Messages.in("en"))
                .read(new Entry("team-01", submission))
                .writeTo(clean);
        return bench.judge(clean, exercise);
    }

    private void write(String path, String text, Charset charset) throws IOException {
        Path file = folder.resolve("handed").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, charset);
    }

    private static void assertPassed(Judged judged, String... remarks) {
        assertEquals(
                Outcome.PASSED,
                judged.mark().outcome(),
                () -> "" + judged.mark().told());
        assertEquals(exercise.points(), judged.mark().points());
        assertEquals(List.of(remarks), judged.remarks());
    }

    private static void assertTold(String sentence, Judged judged) {
        String told = String.join(" ", judged.mark().told()).replaceAll("\\s+", " ");
        assertTrue(told.contains(sentence), told);
    }
}

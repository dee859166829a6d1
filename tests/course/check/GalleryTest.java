package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checks, proved: by the stubs, by the solutions, and by programs that look right and are not. */
class GalleryTest {
    /** CI asks for more with -Drepeats=50. */
    private static final int REPEATS = Integer.getInteger("repeats", 1);

    private static final int SHORT_PATIENCE_MILLIS = 1_500;

    @AfterAll
    static void endTheSpareHost() {
        Hosts.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStubCompilesAndSaysThatItIsNotWrittenYet() throws Exception {
        return exercises().stream()
                .map(exercise -> dynamicTest(exercise.number() + " " + exercise.name(), () -> {
                    Verdict verdict = judge(Path.of("lessons"), exercise);
                    assertEquals(List.of(), verdict.errors());
                    assertEquals(Cause.NOT_WRITTEN_YET, verdict.cause().orElseThrow());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everySolutionEarnsFullMarks() throws Exception {
        return exercises().stream()
                .map(exercise -> dynamicTest(exercise.number() + " " + exercise.name(), () -> {
                    for (int i = 0; i < REPEATS; i++) {
                        assertPassed(new Judge(new Submission(Path.of("solutions")), Mode.CHILD).verdict(exercise));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everySolutionEarnsFullMarksInThisJvmToo() throws Exception {
        return exercises().stream()
                .map(exercise -> dynamicTest(
                        exercise.number() + " " + exercise.name(),
                        () -> assertPassed(
                                new Judge(new Submission(Path.of("solutions")), Mode.HERE).verdict(exercise))));
    }

    @TestFactory
    Stream<DynamicTest> everyOtherRightProgramEarnsFullMarks() throws Exception {
        Map<String, Exercise> exercises = byNumber();
        return answers("right").stream()
                .map(folder -> dynamicTest(
                        name(folder),
                        () -> assertPassed(
                                new Judge(new Submission(folder), Mode.CHILD).verdict(exercises.get(number(folder))))));
    }

    @TestFactory
    Stream<DynamicTest> everyWrongProgramFailsWithTheCauseThatItNames() throws Exception {
        Map<String, Exercise> exercises = byNumber();
        return answers("wrong").stream()
                .map(folder -> dynamicTest(name(folder), () -> {
                    Exercise exercise = exercises.get(number(folder));
                    Verdict verdict = judge(folder, exercise);
                    assertEquals(List.of(), verdict.errors());
                    assertEquals(statedCause(folder, exercise), verdict.cause().orElse(null));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckIsWhatCatchesAWrongProgram() throws Exception {
        Map<String, String> caughtBy = new HashMap<>();
        Map<String, Exercise> exercises = byNumber();
        for (Path folder : answers("wrong")) {
            Exercise exercise = exercises.get(number(folder));
            judge(folder, exercise).results().stream()
                    .filter(result -> result.status() == Verdict.Status.FAILED)
                    .findFirst()
                    .ifPresent(result -> caughtBy.put(exercise.number() + " " + result.check(), name(folder)));
        }
        return exercises.values().stream()
                .flatMap(exercise -> exercise.checks().stream().map(check -> exercise.number() + " " + check.getName()))
                .map(check -> dynamicTest(
                        check, () -> assertTrue(caughtBy.containsKey(check), "no wrong answer is caught by it first")));
    }

    @TestFactory
    Stream<DynamicTest> everyExerciseHasAGallery() throws Exception {
        List<String> wrong = answers("wrong").stream().map(GalleryTest::number).toList();
        List<String> right = answers("right").stream().map(GalleryTest::number).toList();
        return exercises().stream()
                .map(exercise -> dynamicTest(exercise.number(), () -> {
                    assertTrue(wrong.stream().filter(exercise.number()::equals).count() >= 4, "four wrong programs");
                    assertTrue(
                            right.stream().filter(exercise.number()::equals).count() >= 2, "two other right programs");
                }));
    }

    private static Verdict judge(Path folder, Exercise exercise) {
        return new Judge(new Submission(folder), Mode.CHILD)
                .withPatience(SHORT_PATIENCE_MILLIS)
                .stoppingAtFirstFailure()
                .verdict(exercise);
    }

    private static void assertPassed(Verdict verdict) {
        assertTrue(verdict.passed(), () -> verdict.results() + " " + verdict.obstacle() + " " + verdict.errors());
    }

    private static List<Exercise> exercises() throws Refusal {
        return Exercises.all(new Lessons(Path.of("")));
    }

    private static Map<String, Exercise> byNumber() throws Refusal {
        Map<String, Exercise> byNumber = new HashMap<>();
        exercises().forEach(exercise -> byNumber.put(exercise.number(), exercise));
        return byNumber;
    }

    /** Folders {@code NUMBER-what-it-does}, each with the learner's file. */
    private static List<Path> answers(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("tests", kind + "-answers"))) {
            return folders.sorted().toList();
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private static String number(Path folder) {
        return name(folder).substring(0, name(folder).indexOf('-'));
    }

    /** The first line of a wrong program is a comment that names its cause. */
    private static Cause statedCause(Path folder, Exercise exercise) throws IOException {
        Path file = new Submission(folder).source(exercise).orElseThrow();
        return Cause.valueOf(Files.readAllLines(file).get(0).replace("//", "").strip());
    }
}

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The checks, proved: by the stubs, by the solutions, and by programs that look right and are not. */
class GalleryTest {
    /** CI asks for more with -Drepeats=50. */
    private static final int REPEATS = Integer.getInteger("repeats", 1);

    private static final int PATIENCE_MILLIS = 4_000;
    private static final int AT_ONCE = 4;
    private static final Map<Path, Verdict> WRONG = new LinkedHashMap<>();

    @AfterAll
    static void endTheSpareHost() {
        Hosts.close();
    }

    /** Wrong programs mostly wait until somebody's patience is over, so a few of them can wait together. */
    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    static void judgeTheWrongPrograms() throws Exception {
        Map<String, Exercise> exercises = byNumber();
        var judges = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<Path, Future<Verdict>> pending = new LinkedHashMap<>();
            for (Path folder : answers("wrong")) {
                pending.put(folder, judges.submit(() -> judge(folder, exercises.get(number(folder)))));
            }
            for (Map.Entry<Path, Future<Verdict>> verdict : pending.entrySet()) {
                WRONG.put(verdict.getKey(), verdict.getValue().get());
            }
        } finally {
            judges.shutdown();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStubCompilesAndSaysThatItIsNotWrittenYet(@TempDir Path folder) throws Exception {
        return exercises().stream()
                .map(exercise -> dynamicTest(exercise.number() + " " + exercise.name(), () -> {
                    Path stub = Path.of("course/stubs").resolve(exercise.file() + ".stub");
                    Files.copy(stub, folder.resolve(exercise.name() + ".java"));

                    Verdict verdict = judge(folder, exercise);

                    assertEquals(List.of(), verdict.errors());
                    assertEquals(Cause.NOT_WRITTEN_YET, verdict.cause().orElseThrow());
                }));
    }

    /** A learner's own copy differs as soon as work begins, so this is asked where the course is kept. */
    @TestFactory
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    Stream<DynamicTest> everyStubIsKeptAsTheLessonsHaveIt() throws Exception {
        return exercises().stream()
                .map(exercise -> dynamicTest(exercise.number() + " " + exercise.name(), () -> {
                    String stub = Files.readString(Path.of("course/stubs").resolve(exercise.file() + ".stub"));
                    assertEquals(stub, Files.readString(Path.of("lessons").resolve(exercise.file())));
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
        return WRONG.entrySet().stream()
                .map(wrong -> dynamicTest(name(wrong.getKey()), () -> {
                    Verdict verdict = wrong.getValue();
                    Cause stated = statedCause(wrong.getKey(), exercises.get(number(wrong.getKey())));
                    assertEquals(List.of(), verdict.errors());
                    assertEquals(stated, verdict.cause().orElse(null), () -> "" + verdict.results());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckIsWhatCatchesAWrongProgram() throws Exception {
        Set<String> catching = new HashSet<>();
        WRONG.values()
                .forEach(verdict -> verdict.results().stream()
                        .filter(result -> result.status() == Verdict.Status.FAILED)
                        .findFirst()
                        .ifPresent(result -> catching.add(verdict.exercise().number() + " " + result.check())));
        return exercises().stream()
                .flatMap(exercise -> exercise.checks().stream().map(check -> exercise.number() + " " + check.getName()))
                .map(check -> dynamicTest(
                        check, () -> assertTrue(catching.contains(check), "no wrong program is caught by it first")));
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
                .withPatience(PATIENCE_MILLIS)
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

package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import course.grade.sandbox.QuickHosts;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
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
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checks, proved: by the stubs, by the solutions, and by programs that look right and are not. Without {@code
 * -Dgallery}, the wrong ones are those in {@code tests/wrong-answers}, of which each check has one to catch and each
 * cause one to name; with it, all the others too, which make the same mistakes in other ways.
 */
class GalleryTest {
    private static final String WHOLE = "gallery";
    private static final int PATIENCE_MILLIS = 4_000;
    private static final int AT_ONCE = 8;
    /** That a name was gone for a moment, or which sockets there are, is something that other systems do not tell. */
    private static final Set<String> SEEN_ON_LINUX = Set.of(
            "1.3-half-closes-only",
            "1.3-selector-leaks-on-timeout",
            "1.3-thread-with-join",
            "4.2-copies-it-over",
            "4.2-deletes-then-moves",
            "4.2-replaces-in-two-steps",
            "4.3-replaces-in-two-steps",
            "4.3-link-in-two-steps");

    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<Path, Future<Verdict>> WRONG = new LinkedHashMap<>();
    private static final Map<Path, Future<Verdict>> RIGHT = new LinkedHashMap<>();
    private static final Map<Exercise, Future<Verdict>> SOLVED = new LinkedHashMap<>();
    private static QuickHosts hosts;

    /** Judged a few at once: wrong programs mostly wait, and right ones shall pass while the others keep the cores busy. */
    @BeforeAll
    static void startJudging() throws Exception {
        hosts = new QuickHosts();
        Hosts.use(hosts);
        Map<String, Exercise> exercises = byNumber();
        for (Path folder : wrongAnswers()) {
            WRONG.put(folder, JUDGES.submit(() -> judge(folder, exercises.get(number(folder)))));
        }
        for (Path folder : answers("right")) {
            RIGHT.put(folder, JUDGES.submit(() -> inChild(folder, exercises.get(number(folder)))));
        }
        for (Exercise exercise : exercises()) {
            SOLVED.put(exercise, JUDGES.submit(() -> inChild(Path.of("solutions"), exercise)));
        }
    }

    @AfterAll
    static void stopJudging() throws IOException {
        JUDGES.shutdownNow();
        Hosts.close();
        Hosts.use(Surroundings.TRUSTING);
        hosts.close();
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
    Stream<DynamicTest> everySolutionEarnsFullMarks() {
        return SOLVED.entrySet().stream()
                .map(solved -> dynamicTest(
                        solved.getKey().number() + " " + solved.getKey().name(),
                        () -> assertPassed(solved.getValue().get())));
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
    Stream<DynamicTest> everyOtherRightProgramEarnsFullMarks() {
        return RIGHT.entrySet().stream()
                .map(right -> dynamicTest(
                        name(right.getKey()),
                        () -> assertPassed(right.getValue().get())));
    }

    @TestFactory
    Stream<DynamicTest> everyWrongProgramFailsWithTheCauseThatItNames() throws Exception {
        Map<String, Exercise> exercises = byNumber();
        return WRONG.entrySet().stream()
                .map(wrong -> dynamicTest(name(wrong.getKey()), () -> {
                    Verdict verdict = wrong.getValue().get();
                    assumeTrue(OS.LINUX.isCurrentOs() || !isSeenOnLinuxOnly(wrong.getKey()));
                    Cause stated = statedCause(wrong.getKey(), exercises.get(number(wrong.getKey())));
                    assertEquals(List.of(), verdict.errors());
                    assertEquals(stated, verdict.cause().orElse(null), () -> "" + verdict.results());
                }));
    }

    @TestFactory
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    Stream<DynamicTest> everyCheckIsWhatCatchesAWrongProgram() throws Exception {
        Set<String> catching = new HashSet<>();
        for (Future<Verdict> wrong : WRONG.values()) {
            Verdict verdict = wrong.get();
            verdict.results().stream()
                    .filter(result -> result.status() == Verdict.Status.FAILED)
                    .findFirst()
                    .ifPresent(result -> catching.add(verdict.exercise().number() + " " + result.check()));
        }
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
        return judge(folder, exercise, Mode.CHILD);
    }

    static Verdict judge(Path folder, Exercise exercise, Mode mode) {
        return new Judge(new Submission(folder), mode)
                .withPatience(PATIENCE_MILLIS)
                .stoppingAtFirstFailure()
                .verdict(exercise);
    }

    private static Verdict inChild(Path folder, Exercise exercise) {
        return new Judge(new Submission(folder), Mode.CHILD).verdict(exercise);
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

    static List<Path> wrongAnswers() throws IOException {
        List<Path> wrong = new ArrayList<>(answers("wrong"));
        if (System.getProperty(WHOLE) != null) {
            wrong.addAll(answers("more-wrong"));
        }
        return wrong;
    }

    /** Folders {@code NUMBER-what-it-does}, each with the learner's file. */
    private static List<Path> answers(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("tests", kind + "-answers"))) {
            return folders.sorted().toList();
        }
    }

    static boolean isSeenOnLinuxOnly(Path folder) {
        return SEEN_ON_LINUX.contains(name(folder));
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    static String number(Path folder) {
        return name(folder).substring(0, name(folder).indexOf('-'));
    }

    /** The first line of a wrong program is a comment that names its cause. */
    static Cause statedCause(Path folder, Exercise exercise) throws IOException {
        Path file = new Submission(folder).source(exercise).orElseThrow();
        return Cause.valueOf(Files.readAllLines(file).get(0).replace("//", "").strip());
    }
}

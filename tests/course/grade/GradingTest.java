package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import support.Console;

/** What is judged, what is kept, and what stands in the results. */
class GradingTest {
    private static final Map<String, String> NOTHING_ELSE = Map.of();

    @RegisterExtension
    final Console console = new Console();

    private Classroom classroom;

    @BeforeEach
    void handIn(@TempDir Path folder) throws IOException {
        classroom = new Classroom(folder);
        classroom.handIn("team-01", "right 1");
        classroom.handIn("team-02", "wrong 2");
        classroom.handIn("team-03", "right 3");
    }

    @Test
    void everyEntryIsJudgedAndHasItsRow() throws Exception {
        classroom.grade("results", NOTHING_ELSE);

        assertEquals(List.of("right 1", "right 3", "wrong 2"), classroom.judgedSince());
        int exercises = Exercises.all(new Lessons(Path.of(""))).size();
        String begin = "Judging. Submissions: 3. Exercises: " + exercises + ". Programs run in a sandbox.\n";
        assertTrue(console.out().startsWith(begin), console.out());
        assertTrue(console.out().contains("\nJudged: 3. Kept from before: 0.\n"), console.out());
        assertTrue(console.out().endsWith("gradebook.html\n"), console.out());
        List<String> csv =
                classroom.filesOf("results").get("gradebook.csv").lines().toList();
        assertTrue(csv.get(1).startsWith("\"team-01\",10,"), csv::toString);
        assertTrue(csv.get(2).startsWith("\"team-02\",0,"), csv::toString);
    }

    @Test
    void startedAgainNothingIsJudgedAndNothingChanges() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        Map<String, String> before = classroom.filesOf("results");
        classroom.judgedSince();

        classroom.grade("results", NOTHING_ELSE);

        assertEquals(List.of(), classroom.judgedSince());
        assertEquals(before, classroom.filesOf("results"));
        assertTrue(console.out().contains("\nJudged: 0. Kept from before: 3.\n"), console.out());
    }

    @Test
    void whatIsHandedInAnewIsJudgedAnew() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        classroom.judgedSince();

        classroom.handIn("team-02", "right at last");
        classroom.grade("results", NOTHING_ELSE);

        assertEquals(List.of("right at last"), classroom.judgedSince());
    }

    @Test
    void anotherSeedJudgesEverybodyAnew() throws Exception {
        classroom.grade("results", Map.of("seed", "a"));
        classroom.judgedSince();

        classroom.grade("results", Map.of("seed", "b"));

        assertEquals(3, classroom.judgedSince().size());
    }

    @Test
    void aBetterIsolationJudgesEverybodyAnew() throws Exception {
        classroom.in(Isolation.PROCESS).grade("results", NOTHING_ELSE);
        classroom.judgedSince();

        classroom.in(Isolation.SANDBOX).grade("results", NOTHING_ELSE);

        assertEquals(3, classroom.judgedSince().size());
        assertTrue(classroom.filesOf("results").get("rows/team-01.json").contains("\"isolation\":\"SANDBOX\""));
    }

    @Test
    void rerunJudgesThatOneAnew() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        Map<String, String> before = classroom.filesOf("results");
        classroom.judgedSince();

        classroom.grade("results", Map.of("rerun", "team-02"));

        assertEquals(List.of("wrong 2"), classroom.judgedSince());
        assertEquals(before, classroom.filesOf("results"));
    }

    @Test
    void aDamagedRowIsJudgedAnew() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        Map<String, String> before = classroom.filesOf("results");
        classroom.judgedSince();

        Files.writeString(classroom.results("results").resolve("rows/team-03.json"), "{\"key\":");
        classroom.grade("results", NOTHING_ELSE);

        assertEquals(List.of("right 3"), classroom.judgedSince());
        assertEquals(before, classroom.filesOf("results"));
        assertTrue(console.out().contains("so they were judged anew: team-03\n"), console.out());
    }

    @ParameterizedTest
    @MethodSource("course.grade.Classroom#damages")
    void howeverARowIsDamagedItIsJudgedAnewAndSaid(String sound, String damaged) throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        Map<String, String> before = classroom.filesOf("results");
        classroom.judgedSince();

        classroom.damage("results/rows/team-03.json", sound, damaged);
        classroom.grade("results", NOTHING_ELSE);

        assertEquals(List.of("right 3"), classroom.judgedSince());
        assertEquals(before, classroom.filesOf("results"));
        assertTrue(console.out().contains("so they were judged anew: team-03\n"), console.out());
    }

    @Test
    void aRowThatDependsOnSomethingElseNowIsNotDamaged() throws Exception {
        classroom.grade("results", Map.of("exercises", "1.1"));

        classroom.grade("results", Map.of("exercises", "1", "seed", "another"));

        assertFalse(console.out().contains("damaged"), console.out());
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefusedAndLeftAsItIs() throws Exception {
        for (String file : List.of("rows/thesis.json", "learners/notes.html", "gradescope/old.json", "grading.json")) {
            Path place = classroom.results("results").resolve(file);
            Files.createDirectories(place.getParent());
            Files.writeString(place, "{}");
        }
        Map<String, String> before = classroom.filesOf("results");

        assertEquals(
                "The folder " + classroom.results("results") + " is not empty, and what is in it is not the results of "
                        + "a grading. Choose another folder with -Dresults=.",
                refused("results"));
        assertEquals(before, classroom.filesOf("results"));
    }

    @Test
    void aFolderWithNothingOfSomebodysIsAsGoodAsEmpty() throws Exception {
        Files.createDirectories(classroom.results("results").resolve("rows"));
        Files.createFile(classroom.results("results").resolve(".DS_Store"));

        classroom.grade("results", NOTHING_ELSE);
    }

    @Test
    void whatSomebodyPutsBesideTheResultsStaysThere() throws Exception {
        classroom.handIn("team-04", "right 4");
        classroom.grade("results", NOTHING_ELSE);
        classroom.handBack("team-04");
        List<String> notes = List.of("rows/notes.json", "rows/notes.txt", "learners/notes.html", "notes.csv");
        for (String note : notes) {
            Files.writeString(classroom.results("results").resolve(note), "mine");
        }

        classroom.grade("results", NOTHING_ELSE);

        Map<String, String> after = classroom.filesOf("results");
        notes.forEach(note -> assertEquals("mine", after.get(note), note));
        assertFalse(after.containsKey("rows/team-04.json"));
        assertFalse(after.containsKey("learners/team-04.html"));
    }

    @Test
    void anotherClassDoesNotTakeThePlaceOfThisOne() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        Map<String, String> before = classroom.filesOf("results");
        classroom.handBack("team-02");
        classroom.handBack("team-03");
        classroom.handIn("another", "right");

        assertEquals(
                classroom.results("results") + " holds the results of another class: of the 3 submissions there, 2 are "
                        + "not in this class. Choose another folder with -Dresults=, or delete that one if nobody "
                        + "needs it any more.",
                refused("results"));
        assertEquals(before, classroom.filesOf("results"));
    }

    @Test
    void aStoppedGradingOfAnotherClassIsKnownToo() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        Files.delete(classroom.results("results").resolve("grading.json"));
        for (String gone : List.of("team-01", "team-02", "team-03")) {
            classroom.handBack(gone);
        }
        classroom.handIn("another", "right");

        assertTrue(refused("results").contains("of the 3 submissions there, 3 are not in this class"));
    }

    @Test
    void aClassThatGrowsAndShrinksIsTheSame() throws Exception {
        classroom.grade("results", NOTHING_ELSE);
        classroom.judgedSince();
        classroom.handBack("team-01");
        for (int i = 10; i < 30; i++) {
            classroom.handIn("team-" + i, "right " + i);
        }

        classroom.grade("results", NOTHING_ELSE);

        assertEquals(20, classroom.judgedSince().size());
        assertTrue(console.out().contains("\nJudged: 20. Kept from before: 2.\n"), console.out());
    }

    @Test
    void twoGradingsDoNotWriteIntoOneFolder() throws Exception {
        var second = new AtomicReference<String>();

        classroom.withJudges(1).grade("results", NOTHING_ELSE, (text, exercise) -> {
            if (text.contains("right 1")) {
                second.set(refused("results"));
            }
            return Classroom.mark(text, exercise);
        });

        assertEquals(
                "Another grading is at work in " + classroom.results("results")
                        + ". Start this one again when that one "
                        + "is done, or choose another folder with -Dresults=.",
                second.get());
        classroom.grade("results", NOTHING_ELSE);
    }

    private String refused(String results) {
        return Classroom.sentence(assertThrows(
                Refusal.class, () -> Claim.on(classroom.results(results), classroom.learners(), Shard.ALL)));
    }

    @Test
    void whoIsNoLongerThereHasNoRow() throws Exception {
        classroom.handIn("team-04", "right 4");
        classroom.grade("results", NOTHING_ELSE);
        classroom.handBack("team-04");

        classroom.grade("results", NOTHING_ELSE);

        classroom.filesOf("results").forEach((name, text) -> {
            assertFalse(name.contains("team-04"), name);
            assertFalse(text.contains("team-04"), name);
        });
    }

    @Test
    void theSameFileFromManyIsJudgedOnce() throws Exception {
        for (int i = 1; i <= 9; i++) {
            classroom.handIn("team-0" + i, "right, from a friend");
        }

        classroom.withJudges(1).grade("results", NOTHING_ELSE);

        assertEquals(List.of("right, from a friend"), classroom.judgedSince());
    }

    @Test
    void whoHandsInTheSameMeetsTheSameDeadline() throws Exception {
        classroom.handIn("team-01", "the same");
        classroom.handIn("team-02", "the same");

        classroom
                .withJudges(1)
                .grade(
                        "results",
                        NOTHING_ELSE,
                        (text, exercise) -> text.contains("same")
                                ? Classroom.mark(exercise, Outcome.DEADLINE)
                                : Classroom.mark(text, exercise));

        assertEquals(List.of("right 3", "the same"), classroom.judgedSince());
    }

    @Test
    void aFaultOfTheCourseIsSaidAndJudgedAgainNextTime() throws Exception {
        Refusal refusal = assertThrows(
                Refusal.class, () -> classroom.grade("results", NOTHING_ELSE, GradingTest::breaksAtTheSecond));

        assertEquals("grade.faults", refusal.key());
        assertEquals(List.of(1L), List.of(refusal.arguments()));
        assertTrue(classroom.filesOf("results").get("rows/team-02.json").contains("COURSE_FAULT"));

        classroom.judgedSince();
        classroom.grade("results", NOTHING_ELSE);
        assertEquals(List.of("wrong 2"), classroom.judgedSince());
    }

    private static Mark breaksAtTheSecond(String text, Exercise exercise) {
        if (text.contains("wrong 2")) {
            throw new IllegalStateException("a bench that breaks");
        }
        return Classroom.mark(text, exercise);
    }

    @Test
    void stoppedItKeepsWhatIsDoneAndGoesOnFromThere() throws Exception {
        var atTheLast = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var judges = new AtomicReference<Judges>();
        var interrupted = new AtomicBoolean();
        judges.set(new Judges(
                1,
                () -> classroom.bench((text, exercise) -> {
                    if (text.contains("right 3")) {
                        atTheLast.countDown();
                        interrupted.set(isInterrupted(never));
                    }
                    return Classroom.mark(text, exercise);
                })));
        var grading = new FutureTask<>(() -> {
            assertThrows(CancellationException.class, () -> classroom.grade("results", NOTHING_ELSE, judges.get()));
            return null;
        });
        new Thread(grading, "grading").start();
        atTheLast.await();

        judges.get().close();
        grading.get();

        assertTrue(interrupted.get());
        assertEquals(1, classroom.closedBenches.get());
        assertTrue(
                classroom.filesOf("results").keySet().containsAll(List.of("rows/team-01.json", "rows/team-02.json")));
        assertFalse(classroom.filesOf("results").containsKey("rows/team-03.json"));

        classroom.judgedSince();
        classroom.grade("results", NOTHING_ELSE);
        assertEquals(List.of("right 3"), classroom.judgedSince());
    }

    private static boolean isInterrupted(CountDownLatch never) {
        try {
            never.await();
            return false;
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    @Test
    void theSameClassGivesTheSameFilesHoweverManyJudge() throws Exception {
        for (int i = 10; i < 40; i++) {
            classroom.handIn("team-" + i, (i % 3 == 0 ? "right " : "wrong ") + i);
        }

        classroom.withJudges(1).grade("one", NOTHING_ELSE);
        classroom.withJudges(8).grade("eight", NOTHING_ELSE);

        assertEquals(classroom.filesOf("one"), classroom.filesOf("eight"));
    }

    /** With eight judges, the seventh exercise is done before the third has come to its deadline. */
    @Test
    void whichExercisesAreNotJudgedIsNoMatterOfSpeed() throws Exception {
        List<Exercise> exercises = Exercises.all(new Lessons(Path.of("")));
        for (int i = 0; i < 7; i++) {
            classroom.handIn("team-01", exercises.get(i).name() + ".java", i < 3 ? "late " + i : "right " + i);
        }

        classroom.withJudges(1).grade("one", NOTHING_ELSE, GradingTest::late);
        assertFalse(classroom.judgedSince().contains("right 6"));
        var seventhIsDone = new CountDownLatch(1);
        classroom.withJudges(8).grade("eight", NOTHING_ELSE, (text, exercise) -> {
            if (text.contains("right 6")) {
                seventhIsDone.countDown();
            } else if (text.contains("late 2")) {
                assertFalse(isInterrupted(seventhIsDone));
            }
            return late(text, exercise);
        });

        assertTrue(classroom.judgedSince().contains("right 6"));
        assertEquals(classroom.filesOf("one"), classroom.filesOf("eight"));
        assertTrue(classroom.filesOf("one").get("rows/team-01.json").contains("Not judged"));
    }

    private static Mark late(String text, Exercise exercise) {
        return text.contains("late") ? Classroom.mark(exercise, Outcome.DEADLINE) : Classroom.mark(text, exercise);
    }

    @Test
    void namesThatHoldAnythingHaveFilesOfTheirOwn() throws Exception {
        classroom.handIn("Team-01", "right, but another one");
        classroom.handIn("=1+1", "right too");
        classroom.handIn("con", "right as well");

        classroom.grade("results", NOTHING_ELSE);

        long rows = classroom.filesOf("results").keySet().stream()
                .filter(name -> name.matches("rows/[a-z0-9-]+[.]json"))
                .count();
        assertEquals(6, rows);
    }

    @Test
    void theColumnsAreThoseThatWereAskedFor() throws Exception {
        classroom.grade("results", Map.of("exercises", "1.1, 4"));

        assertTrue(console.out().contains("Exercises: 4."), console.out());
    }
}

package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.book.Isolation;
import course.grade.sandbox.Benches;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.Console;

/** What somebody who grades may type. */
class GradeSettingsTest {
    @RegisterExtension
    final Console console = new Console(); // puts every setting back

    @TempDir
    Path folder;

    private Path submissions;
    private List<Exercise> all;

    @BeforeEach
    void makeAFolderOfSubmissions() throws Exception {
        submissions = Files.createDirectories(folder.resolve("week-3")).toRealPath();
        Files.createDirectory(submissions.resolve("team-01"));
        all = Exercises.all(new Lessons(Path.of("")));
        System.setProperty("submissions", submissions.toString());
    }

    @Test
    void theFolderIsEnough() throws Refusal {
        GradeSettings settings = GradeSettings.read(all);

        assertEquals(submissions, settings.submissions());
        assertEquals(submissions.resolveSibling("week-3-results"), settings.results());
        assertEquals(all, settings.exercises());
        assertEquals(Shard.ALL, settings.shard());
        assertEquals(Isolation.PROCESS, settings.require());
    }

    @Test
    void aFolderHasToBeGiven() {
        System.clearProperty("submissions");

        assertRefused("Give the folder that holds the submissions, one folder or zip for each learner: "
                + "-Dsubmissions=FOLDER.");
    }

    @Test
    void theFolderHasToBeThere() {
        Path missing = folder.resolve("week-4");
        System.setProperty("submissions", missing.toString());

        assertRefused("There is no folder " + missing + ". Correct -Dsubmissions=.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "team-01", "results", "a/b/c", "../week-3/x"})
    void theResultsDoNotLieAmongTheSubmissions(String place) {
        Path results = submissions.resolve(place).normalize();
        System.setProperty("results", submissions.resolve(place).toString());

        assertRefused("The results would lie among what they are made of, in " + results
                + ". Choose another folder with -Dresults=.");
    }

    @Test
    void norDoTheyThroughALink() throws IOException {
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, submissions);
        } catch (IOException | UnsupportedOperationException notHere) {
            assumeTrue(false, "no symbolic links here");
        }
        System.setProperty("results", link.resolve("results").toString());

        assertEquals("grade.resultsInside", refusal().key());
    }

    @Test
    void aFileIsNoPlaceForResults() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        Refusal refusal = assertThrows(Refusal.class, () -> Claim.on(file, List.of(), Shard.ALL));

        assertEquals("grade.unwritable", refusal.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "x", "3", "3/", "-1/3", "1/0", "1/3/5", "99999/99999"})
    void whatIsNoPartIsRefused(String shard) {
        System.setProperty("shard", shard);

        assertRefused(
                "\"" + shard + "\" is no part of a class. Give for example -Dshard=3/10, the third of ten parts.");
    }

    @ParameterizedTest
    @CsvSource({"1/3, adg", "2/3, be", "3/3, cf", "1/1, abcdefg", "8/9, ''"})
    void thePartsShareWhatThereIs(String shard, String letters) throws Refusal {
        System.setProperty("shard", shard);

        List<String> part = GradeSettings.read(all).shard().from(List.of("a", "b", "c", "d", "e", "f", "g"));

        assertEquals(letters, String.join("", part));
    }

    @ParameterizedTest
    @CsvSource({"4.2, 4.2", "'4.2,1.1', 1.1 4.2", "4, 4.1 4.2 4.3", "'3, 4.2 ', 3.1 3.2 4.2", "'1.1,1', 1.1 1.2 1.3"})
    void theColumnsStandInTheOrderOfTheCourse(String asked, String numbers) throws Refusal {
        System.setProperty("exercises", asked);

        List<String> chosen = GradeSettings.read(all).exercises().stream()
                .map(Exercise::number)
                .toList();
        assertEquals(numbers, String.join(" ", chosen));
    }

    @ParameterizedTest
    @CsvSource({"4.22, 4.2", "4:2, 4.2"})
    void anUnknownExerciseIsAnsweredWithTheNearest(String asked, String nearest) {
        System.setProperty("exercises", asked);

        assertTrue(sentence(refusal()).contains("Did you mean " + nearest + "?"), sentence(refusal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9", "6", "1.1,,4", "1.1;1.2", ",", "4.3,"})
    void anExerciseThatIsNearToNoneIsAnsweredWithThoseThereAre(String asked) {
        System.setProperty("exercises", asked);

        assertTrue(sentence(refusal()).contains("There are: 1.1, 1.2, "), sentence(refusal()));
    }

    @Test
    void anUnknownIsolationIsAnsweredWithThoseThereAre() {
        System.setProperty("require", "docker");

        assertRefused("-Drequire=\"docker\" is not known. Take one of: sandbox, user, process.");
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox, SANDBOX, true",
        "sandbox, USER, false",
        "user, SANDBOX, true",
        "user, PROCESS, false",
        "process, PROCESS, true"
    })
    void lessIsolationThanIsRequiredIsRefused(String require, Isolation there, boolean enough) throws Refusal {
        System.setProperty("require", require);
        GradeSettings settings = GradeSettings.read(all);

        if (enough) {
            settings.requireAtLeast(new Benches.Best(there, ""));
        } else {
            assertEquals(
                    "grade.require",
                    assertThrows(Refusal.class, () -> settings.requireAtLeast(new Benches.Best(there, "")))
                            .key());
        }
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX, true", "USER, false", "PROCESS, true"})
    void aSeedThatProgramsCouldReadIsRefused(Isolation there, boolean secret) throws Refusal {
        System.setProperty("seed", "secret");
        GradeSettings settings = GradeSettings.read(all);

        if (secret) {
            settings.requireSecretSeed(there);
        } else {
            assertEquals(
                    "grade.seedSeen",
                    assertThrows(Refusal.class, () -> settings.requireSecretSeed(there))
                            .key());
        }
    }

    @Test
    void aRefusalSaysWhyThereIsNoSandbox() throws Refusal {
        System.setProperty("require", "sandbox");
        GradeSettings settings = GradeSettings.read(all);
        var there = new Benches.Best(Isolation.PROCESS, "bwrap: No permissions");

        Refusal refusal = assertThrows(Refusal.class, () -> settings.requireAtLeast(there));

        assertTrue(sentence(refusal).contains("the system says: bwrap: No permissions."), sentence(refusal));
    }

    @Test
    void aNameThatNobodyHasIsAnsweredWithTheNearest() throws Exception {
        var classroom = new Classroom(folder);
        classroom.handIn("team-01", "right");
        classroom.handIn("team-02", "right");

        Refusal refusal = assertThrows(Refusal.class, () -> classroom.grade("results", Map.of("rerun", "taem-02")));

        assertEquals("Nobody has handed in as \"taem-02\". Did you mean -Drerun=\"team-02\"?", sentence(refusal));
    }

    private void assertRefused(String sentence) {
        assertEquals(sentence, sentence(refusal()));
    }

    private Refusal refusal() {
        return assertThrows(Refusal.class, () -> GradeSettings.read(all));
    }

    private static String sentence(Refusal refusal) {
        try {
            return Messages.in("en").say(refusal.key(), refusal.arguments());
        } catch (Refusal impossible) {
            throw new AssertionError(impossible);
        }
    }
}

package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import support.Console;

/** A class that is graded in parts. */
class MergeTest {
    @RegisterExtension
    final Console console = new Console();

    private Classroom classroom;

    @BeforeEach
    void handIn(@TempDir Path folder) throws IOException {
        classroom = new Classroom(folder);
        for (String learner : List.of("team-01", "Team-02", "team-03", "zoë", "=1+1", "team-10", "team-11")) {
            classroom.handIn(learner, learner.contains("1") ? "right " + learner : "wrong " + learner);
        }
        Files.createDirectory(classroom.results("parts"));
    }

    @Test
    void thePartsTogetherAreTheWhole() throws Exception {
        classroom.grade("whole", Map.of("seed", "secret"));
        for (String part : List.of("3/3", "1/3", "2/3")) {
            gradePart(part, Map.of("seed", "secret"));
        }

        classroom.merge("parts", "merged");

        assertEquals(classroom.filesOf("whole"), classroom.filesOf("merged"));
    }

    @Test
    void morePartsThanLearnersLeaveSomeEmpty() throws Exception {
        classroom.grade("whole", Map.of());
        for (int i = 1; i <= 9; i++) {
            gradePart(i + "/9", Map.of());
        }

        classroom.merge("parts", "merged");

        assertEquals(classroom.filesOf("whole"), classroom.filesOf("merged"));
    }

    @Test
    void everySubmissionIsJudgedInOnePartOnly() throws Exception {
        gradePart("1/2", Map.of());
        gradePart("2/2", Map.of());

        assertEquals(7, classroom.judgedSince().size());
    }

    @Test
    void aPartDoesNotTakeThePlaceOfTheWholeClassOrOfAnotherPart() throws Exception {
        classroom.grade("whole", Map.of());
        classroom.grade("half", Map.of("shard", "1/2"));

        for (String taken : List.of("whole", "half")) {
            Refusal refusal = assertThrows(Refusal.class, () -> classroom.grade(taken, Map.of("shard", "2/2")));
            assertEquals("grade.otherShard", refusal.key());
        }
        classroom.grade("half", Map.of("shard", "1/2"));
        classroom.grade("half", Map.of());
    }

    @Test
    void aMissingPartIsNamed() throws Exception {
        gradePart("1/3", Map.of());
        gradePart("3/3", Map.of());

        assertRefused("Part 2/3 is missing. Grade it and put its results beside the others.");
    }

    @Test
    void aPartThatIsThereTwiceIsNamed() throws Exception {
        gradePart("1/2", Map.of());
        classroom.grade("parts/again", Map.of("shard", "1/2"));

        assertRefused("Part 1/2 is there twice, the second time in " + classroom.results("parts/again")
                + ". Remove one of them.");
    }

    @Test
    void partsWithOtherSettingsDoNotGoTogether() throws Exception {
        gradePart("1/2", Map.of("exercises", "1"));
        gradePart("2/2", Map.of("exercises", "2"));

        assertRefused(classroom.results("parts/1-2") + " and " + classroom.results("parts/2-2")
                + " are not parts of one class: the course, the class, the settings or the exercises differ. Grade all "
                + "parts with the same ones.");
    }

    @Test
    void partsOfAnotherNumberOfPartsDoNotGoTogether() throws Exception {
        gradePart("1/2", Map.of());
        gradePart("2/3", Map.of());

        assertEquals("grade.otherPart", refusal().key());
    }

    @Test
    void partsOfAClassThatHasGrownBetweenThemDoNotGoTogether() throws Exception {
        gradePart("1/2", Map.of());
        classroom.handIn("team-01-b", "right");
        gradePart("2/2", Map.of());

        assertEquals("grade.otherPart", refusal().key());
    }

    @Test
    void aPartThatWasStoppedIsNotOverwrittenByAnother() throws Exception {
        classroom.grade("half", Map.of("shard", "1/2"));
        Files.delete(classroom.results("half/grading.json"));

        assertEquals(
                "grade.otherShard",
                assertThrows(Refusal.class, () -> classroom.grade("half", Map.of("shard", "2/2")))
                        .key());
    }

    @Test
    void whoIsToBeJudgedAnewIsLookedForInItsPart() {
        assertEquals(
                "\"Team-02\" is not in part 2/2 of the class, but in part 1/2. Use that one with -Dshard=, and its own "
                        + "-Dresults=.",
                Classroom.sentence(assertThrows(
                        Refusal.class, () -> classroom.grade("half", Map.of("shard", "2/2", "rerun", "Team-02")))));
    }

    @Test
    void aRowThatWasLostOnTheWayIsNamed() throws Exception {
        gradePart("1/1", Map.of());
        Files.delete(classroom.results("parts/1-1/rows/team-01.json"));

        assertRefused("The file rows/team-01.json is missing in " + classroom.results("parts/1-1")
                + ", or damaged. Copy that folder of results again.");
    }

    @ParameterizedTest
    @MethodSource("course.grade.Classroom#damages")
    void howeverARowIsDamagedItsFileIsNamed(String sound, String damaged) throws Exception {
        gradePart("1/1", Map.of());
        classroom.damage("parts/1-1/rows/team-01.json", sound, damaged);

        assertRefused("The file rows/team-01.json is missing in " + classroom.results("parts/1-1")
                + ", or damaged. Copy that folder of results again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".* | {}",
                ".* | null",
                ".* | not JSON",
                "\"engine\":\"\\w+\" | \"engine\":null",
                "\"shard\":\"1/1\" | \"shard\":\"2/1\"",
                "\"columns\":\\[ | \"columns\":[null,",
                "\"columns\":.*\"rows\" | \"columns\":[],\"rows\"",
                "\"rows\":\\[ | \"rows\":[null,",
                "team-01[.]json | team\\u0000.json",
                "team-01[.]json | ../team-01.json"
            })
    void aDamagedFileOfWhatWasGradedIsNamed(String sound, String damaged) throws Exception {
        gradePart("1/1", Map.of());
        classroom.damage("parts/1-1/grading.json", sound, damaged);

        assertRefused("The file grading.json is missing in " + classroom.results("parts/1-1")
                + ", or damaged. Copy that folder of results again.");
    }

    @Test
    void aRefusedMergeLeavesNothing() throws Exception {
        gradePart("1/2", Map.of());

        assertEquals("grade.partMissing", refusal().key());
        assertFalse(Files.exists(classroom.results("merged")));
    }

    @Test
    void theWholeDoesNotTakeThePlaceOfSomethingElse() throws Exception {
        gradePart("1/1", Map.of());
        Files.writeString(Files.createDirectory(classroom.results("merged")).resolve("thesis.txt"), "mine");

        assertEquals("grade.notResults", refusal().key());
    }

    @Test
    void aPartOfAClassThatHasGrownIsStillThatPart() throws Exception {
        classroom.grade("half", Map.of("shard", "1/2"));
        classroom.handIn("=0", "wrong, and the first of all");

        classroom.grade("half", Map.of("shard", "1/2"));
    }

    @Test
    void aFolderWithoutPartsIsRefused() {
        assertRefused("There are no results of a grading in " + classroom.results("parts")
                + ". Give the folder that holds one folder of results for each part.");
    }

    private void gradePart(String part, Map<String, String> settings) throws Refusal {
        var all = new TreeMap<>(settings);
        all.put("shard", part);
        classroom.grade("parts/" + part.replace('/', '-'), all);
    }

    private void assertRefused(String sentence) {
        Refusal refusal = refusal();
        assertEquals(sentence, Classroom.sentence(refusal));
    }

    private Refusal refusal() {
        return assertThrows(Refusal.class, () -> classroom.merge("parts", "merged"));
    }
}

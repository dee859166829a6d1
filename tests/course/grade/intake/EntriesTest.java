package course.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
    @TempDir
    Path submissions;

    @Test
    void foldersAndArchivesAreEntriesInTheOrderOfTheirNames() throws Exception {
        folders("team-10", "Team-02");
        files("team-01.zip", "team-03.tar.gz", "team-04.ZIP", "team-05.jar");

        assertEquals(List.of("team-01", "Team-02", "team-03", "team-04", "team-05", "team-10"), learners());
    }

    @Test
    void whatSystemsLeaveBehindIsNobodys() throws Exception {
        folders("team-01", "__MACOSX", "lost+found", ".idea");
        files(".DS_Store", "._team-01", "Thumbs.db", "desktop.ini");

        assertEquals(List.of("team-01"), learners());
        assertEquals(List.of(".idea"), entries().passedOver());
    }

    @Test
    void twoOfOneNameKeepTheirEndings() throws Exception {
        folders("team-01");
        files("team-01.zip", "TEAM-01.7z", "team-02.zip");

        assertEquals(List.of("team-01", "TEAM-01.7z", "team-01.zip", "team-02"), learners());
    }

    @Test
    void aDotIsPartOfAFoldersName() throws Exception {
        folders("team.zip", "v1.0");

        assertEquals(List.of("team.zip", "v1.0"), learners());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "<b>x", "-2+3;cmd", "a+b%20c", "señal", "名前", "\u202Egnp", " ", "'\"&"})
    void aNameMayHoldAnything(String name) throws Exception {
        folders(name);

        assertEquals(List.of(name), learners());
    }

    @Test
    void lettersInTwoPartsAreTheSameAsInOne() throws Exception {
        folders("sen\u0303al");

        assertEquals(List.of("señal"), learners());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "lessons", "lesson4_framed_file", "exercises"})
    void theWorkOfOneLearnerIsNoClass(String name) throws IOException {
        folders("team-01", name);

        assertRefused("grade.oneSubmission");
    }

    @Test
    void aLearnersJavaFilesAreOneEntry() throws Exception {
        folders("team-01");
        files("perez_123_EchoEverything.java", "perez_123_ReceiveFile.java", "Ana Lopez EchoEverything.java");

        assertEquals(List.of("Ana Lopez", "perez_123", "team-01"), learners());
        assertEquals(
                List.of("EchoEverything.java", "ReceiveFile.java"),
                entries().all().get(1).files().stream()
                        .map(LooseFiles.LooseFile::name)
                        .toList());
    }

    @Test
    void theNumbersOfAPlatformAreNotTheLearners() throws Exception {
        files("perez_12_345_EchoEverything-1.java", "perez_12_346_ReceiveFile.java");

        assertEquals(List.of("perez_12"), learners());
    }

    @Test
    void filesOfOneNameAreBothThere() throws Exception {
        files("perez_EchoEverything.java", "perez_EchoEverything-1.java");

        assertEquals(
                List.of("EchoEverything.java", "perez_EchoEverything.java"),
                entries().all().get(0).files().stream()
                        .map(LooseFiles.LooseFile::name)
                        .toList());
    }

    @Test
    void whatIsNobodysIsNamed() throws Exception {
        folders("perez");
        files("EchoEverything.java", "Main.java", "list.csv", ".DS_Store", "perez_EchoEverything.java");

        assertEquals(
                List.of("EchoEverything.java", "Main.java", "list.csv"),
                entries().passedOver());
        assertEquals(List.of("perez", "perez.java"), learners());
    }

    @Test
    void whatBeginsWithADotIsNobodysAndNamed() throws Exception {
        folders("perez", ".hidden", "..a");
        files(".perez_EchoEverything.java", ".team-01.zip");

        assertEquals(
                List.of("..a", ".hidden", ".perez_EchoEverything.java", ".team-01.zip"),
                entries().passedOver());
        assertEquals(List.of("perez"), learners());
    }

    @Test
    void theJavaFilesOfOneLearnerAreNoClass() throws IOException {
        files("EchoEverything.java", "notes.txt");

        assertRefused("grade.oneSubmission");
    }

    @Test
    void aFolderWithoutEntriesIsRefused() throws IOException {
        files("list.csv");

        assertRefused("grade.noEntries");
    }

    private void assertRefused(String key) {
        assertEquals(key, assertThrows(Refusal.class, () -> entries()).key());
    }

    private List<String> learners() throws Refusal {
        return entries().all().stream().map(Entry::learner).toList();
    }

    private Entries entries() throws Refusal {
        return Entries.in(submissions, List.of("EchoEverything", "ReceiveFile"));
    }

    private void folders(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectory(path(name));
        }
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(path(name));
        }
    }

    /** Windows has no such names, and a JVM in the language C cannot write them. */
    private Path path(String name) {
        try {
            return submissions.resolve(name);
        } catch (InvalidPathException notHere) {
            assumeTrue(false, notHere.getMessage());
            throw notHere;
        }
    }
}

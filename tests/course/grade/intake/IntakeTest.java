package course.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.say.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.ZipBytes;

/** What is found in a folder or a zip, however it was made, and what is said of it. */
class IntakeTest {
    private static final String FILE = "lesson4_framed_file/exercises/ReceiveFile.java";
    private static final String TEXT = "package lesson4_framed_file.exercises;\n\nfinal class ReceiveFile {}\n";
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private Exercise exercise;
    private Intake intake;
    private Path work;

    @BeforeEach
    void openTheIntake() throws Exception {
        List<Exercise> all = Exercises.all(new Lessons(Path.of("").toAbsolutePath()));
        exercise = all.stream()
                .filter(each -> each.number().equals("4.2"))
                .findFirst()
                .orElseThrow();
        intake = new Intake(Path.of("").toAbsolutePath(), all, all, Messages.in("en"));
        work = Files.createDirectory(folder.resolve("work"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FILE,
                "lessons/" + FILE,
                "ours/" + FILE,
                "a/b/lessons/" + FILE,
                "ReceiveFile.java",
                "ours/ReceiveFile.java"
            })
    void theLayoutsThatALearnerMayChooseNeedNoRemark(String path) throws IOException {
        write(path, TEXT);

        assertFound(TEXT);
        assertFound(TEXT, new ZipBytes().file(path, TEXT));
    }

    @Test
    void aCheckoutIsReadWithoutWhatTheCourseBrings() throws IOException {
        write("lessons/" + FILE, TEXT);
        write(".git/hooks/ReceiveFile.java", "no");
        write("target/ReceiveFile.java", "no");
        write("solutions/" + FILE, "no");
        write("tests/wrong-answers/4.2-one-read/ReceiveFile.java", "no");
        write("course/course/Commands.java", "no");

        assertFound(TEXT);
    }

    @Test
    void theCoursesSolutionIsNotTakenForTheWorkOfWhoHasDeletedHis() throws IOException {
        write("lessons/lesson1_json_echo/Server.java", "no");
        write("solutions/" + FILE, TEXT);

        assertEquals(List.of(), List.copyOf(handed().sources().keySet()));
    }

    @Test
    void slashesOfWindowsAreSlashes() throws IOException {
        assertFound(TEXT, new ZipBytes().file(FILE.replace('/', '\\'), TEXT));
    }

    @Test
    void namesInNoKnownCharsetDoNotMatter() throws IOException {
        byte[] name = "\u00e9tudes/ReceiveFile.java".getBytes(StandardCharsets.ISO_8859_1);

        assertFound(TEXT, new ZipBytes().file(name, TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../ReceiveFile.java",
                "/etc/ReceiveFile.java",
                "C:\\ReceiveFile.java",
                "a/../../ReceiveFile.java",
                "..\\ReceiveFile.java"
            })
    void aNameThatLeadsOutOfTheZipIsNotRead(String name) throws IOException {
        assertRemarks(
                "The name " + name.replace('\\', '/') + " leads out of the submission, so that file was not read. "
                        + "Make the zip from within the folder.",
                new ZipBytes().file(name, TEXT).file("Other.txt", ""));
    }

    @Test
    void aLinkInAZipIsNotRead() throws IOException {
        assertRemarks(
                "ReceiveFile.java is a symbolic link or no ordinary file, and was not read. Hand in the file itself.",
                new ZipBytes().link("ReceiveFile.java", "/etc/passwd"));
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("ReceiveFile.java"), TEXT);
        link(work.resolve("ReceiveFile.java"), secret);
        link(work.resolve("everything"), folder);

        Handed handed = handed();

        assertTrue(handed.sources().isEmpty());
        assertTrue(
                handed.remarks().get(0).startsWith("ReceiveFile.java is a symbolic link"), handed.remarks()::toString);
        assertTrue(handed.remarks().get(1).startsWith("everything is a symbolic link"), handed.remarks()::toString);
    }

    @Test
    void aSubmissionThatIsALinkIsNotFollowed() throws IOException {
        write(FILE, TEXT);
        Path link = link(folder.resolve("link"), work);

        Handed handed = intake.read(new Entry("team-01", link));

        assertTrue(handed.sources().isEmpty());
        assertEquals(
                "This is a symbolic link and was not followed. Hand in the folder itself.",
                handed.remarks().get(0));
    }

    @Test
    void aFileThatSwellsIsNotRead() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("ReceiveFile.java"));
            var spaces = new byte[MIB];
            for (int i = 0; i < 64; i++) {
                zip.write(spaces);
            }
        }

        assertTrue(Files.size(bomb) < MIB, "it is a small zip");
        assertRemarks(
                "ReceiveFile.java is too long and was not read: a Java file may have 1 MiB, and all of them 32 MiB.",
                bomb);
    }

    @Test
    void manyFilesThatSwellAreReadToALimitOnly() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry("A" + i + ".java"));
                zip.write(new byte[MIB]);
            }
        }

        Handed handed = intake.read(new Entry("team-01", bomb));

        assertTrue(handed.remarks()
                .contains(
                        "A39.java is too long and was not read: a Java file may have 1 MiB, and all of them 32 MiB."));
    }

    @Test
    void moreEntriesThanAnybodyWritesAreNotRead() throws IOException {
        var zip = new ZipBytes();
        for (int i = 0; i <= Collector.MOST_ENTRIES; i++) {
            zip.file("f" + i, "");
        }

        assertRemarks("There are more than 50000 files, and not all were read. Hand in the folder lessons alone.", zip);
    }

    @Test
    void aZipWithAPasswordIsNotRead() throws IOException {
        assertRemarks(
                "The zip has a password and was not read. Hand it in without one.",
                new ZipBytes().encrypted("ReceiveFile.java", new byte[32]));
    }

    @Test
    void whatIsNoZipIsNotRead() throws IOException {
        assertRemarks(
                "This is no zip, or a damaged one, and was not read. Hand in a zip or a folder.",
                Files.writeString(folder.resolve("a.zip"), "Rar!"));
    }

    @Test
    void aZipThatIsCutOffIsNotRead() throws IOException {
        byte[] whole = Files.readAllBytes(new ZipBytes().file(FILE, TEXT).writeTo(folder.resolve("a.zip")));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertTrue(intake.read(new Entry("team-01", cut)).sources().isEmpty(), length + " bytes of it");
        }
    }

    @Test
    void aZipInAZipIsNotOpened() throws IOException {
        assertRemarks(
                "The archive work.zip inside the submission was not opened. Unpack it and hand in its files.",
                new ZipBytes().file("work.zip", "PK"));
    }

    @Test
    void aZipInAFolderIsOpenedIfThereIsNothingElse() throws IOException {
        new ZipBytes().file("lessons/" + FILE, TEXT).writeTo(work.resolve("my work.zip"));
        write("onlinetext.html", "see the zip");

        assertFound(TEXT);
    }

    @Test
    void aZipBesideTheFilesIsNotOpened() throws IOException {
        new ZipBytes().file("lessons/" + FILE, "old").writeTo(work.resolve("backup.zip"));
        write(FILE, TEXT);

        assertEquals(TEXT, handed().sources().get(exercise));
        assertEquals(
                List.of(
                        "The archive backup.zip inside the submission was not opened. Unpack it and hand in its files."),
                handed().remarks());
    }

    @Test
    void namesThatDifferInTheirCaseAreTwoVersions() throws IOException {
        var zip = new ZipBytes().file("receivefile.java", TEXT + TEXT).file("ReceiveFile.java", TEXT);

        assertEquals(TEXT, handed(zip).sources().get(exercise));
        assertEquals(
                List.of("There is more than one version of ReceiveFile. Judged was ReceiveFile.java, since its name is "
                        + "right; not judged: receivefile.java. Hand in one."),
                handed(zip).remarks());
    }

    @Test
    void aFileThatClaimsToBeHugeIsReadToALimitOnly() throws IOException {
        try (var huge = new RandomAccessFile(work.resolve("ReceiveFile.java").toFile(), "rw")) {
            huge.setLength(1L << 32);
        }

        assertTrue(handed().sources().isEmpty());
        assertTrue(handed().remarks().get(0).startsWith("ReceiveFile.java is too long and was not read"));
    }

    @Test
    void aPipeKeepsNobodyWaiting() throws Exception {
        Path pipe = work.resolve("ReceiveFile.java");
        assumeTrue(isMade(pipe), "no named pipes here");

        assertTrue(handed().sources().isEmpty());
        assertTrue(handed().remarks().get(0).startsWith("ReceiveFile.java is a symbolic link or no ordinary file"));
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    @Test
    void aNameThatIsTwiceInAZipIsSaid() throws IOException {
        var zip = new ZipBytes().file(FILE, TEXT).file(FILE, TEXT);

        assertEquals(
                List.of(FILE + " comes twice, so that nobody knows which one counts. Hand in one."),
                handed(zip).remarks());
    }

    @Test
    void aFolderWithoutAnyExerciseIsSaid() {
        assertEquals(
                List.of("No file of any exercise was found. Hand in the folder lessons, or the Java files alone, as a "
                        + "folder or a zip."),
                handed().remarks());
    }

    @Test
    void whatIsSaidComesToAnEnd() throws IOException {
        var zip = new ZipBytes();
        for (int i = 0; i < 1000; i++) {
            zip.link("link" + i, "/");
        }

        List<String> remarks = handed(zip).remarks();

        assertEquals(21, remarks.size());
        assertEquals("And more of this kind: 981.", remarks.get(20));
    }

    @Test
    void theDigestChangesWithWhatIsJudgedAndWithNothingElse() throws IOException {
        write(FILE, TEXT);
        String before = handed().digest();

        write("notes.txt", "changed");
        assertEquals(before, handed().digest());

        write(FILE, TEXT + " ");
        assertFalse(before.equals(handed().digest()));
    }

    private void assertFound(String text) {
        assertEquals(text, handed().sources().get(exercise));
        assertEquals(List.of(), handed().remarks());
    }

    private void assertFound(String text, ZipBytes zip) throws IOException {
        Handed handed = handed(zip);
        assertEquals(text, handed.sources().get(exercise), () -> "" + handed.remarks());
        assertEquals(List.of(), handed.remarks());
    }

    private void assertRemarks(String remark, ZipBytes zip) throws IOException {
        assertRemarks(remark, zip.writeTo(folder.resolve("work.zip")));
    }

    /** Nothing was read, and this is why. */
    private void assertRemarks(String remark, Path zip) {
        Handed handed = intake.read(new Entry("team-01", zip));
        assertTrue(handed.sources().isEmpty());
        assertEquals(remark, handed.remarks().get(0));
    }

    private Handed handed() {
        return intake.read(new Entry("team-01", work));
    }

    private Handed handed(ZipBytes zip) throws IOException {
        return intake.read(new Entry("team-01", zip.writeTo(folder.resolve("work.zip"))));
    }

    private void write(String path, String text) throws IOException {
        Path file = work.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path link(Path link, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (FileSystemException | UnsupportedOperationException notHere) {
            assumeTrue(false, "no symbolic links here: " + notHere.getMessage());
            throw notHere;
        }
    }
}

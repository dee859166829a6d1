package course;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.say.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import support.Console;

/** The files that lessons 3 and 4 use, named or not, in a course that is not in the folder where the user is. */
class FileSettingsTest {
    @RegisterExtension
    final Console console = new Console();

    @TempDir
    private Path home;

    private Path photo;
    private Path received;
    private FileSettings naive;
    private FileSettings framed;

    @BeforeEach
    void makeACourse() throws IOException {
        Path files = Files.createDirectory(home.resolve("files"));
        photo = Files.createFile(files.resolve("photo.png"));
        received = files.resolve("received.png");
        naive = new FileSettings(home, false);
        framed = new FileSettings(home, true);
    }

    @Test
    void whereNothingIsNamedTheLessonIsToldWhereTheCourseIs() throws Refusal {
        framed.checkFile();
        framed.checkOut();

        assertEquals(photo.toString(), System.getProperty("file"));
        assertEquals(received.toString(), System.getProperty("out"));
    }

    @Test
    void inTheCoursesOwnFolderItNeedsNotToBeTold() throws Refusal {
        new FileSettings(Path.of("").toAbsolutePath(), true).checkFile();

        assertEquals(null, System.getProperty("file"));
    }

    @Test
    void whoNamedNoFileIsNotToldToLeaveItOutWhenTheCoursesOwnIsMissing() throws IOException {
        Files.delete(photo);

        assertRefused("file.ownMissing", naive::checkFile);
    }

    @Test
    void theUsualPlaceToSaveMayBeAFolderToo() throws IOException {
        Files.createDirectory(received);

        assertRefused("out.folder", naive::checkOut);
        assertRefused("out.folder", framed::checkOut);
    }

    @Test
    void aFileThatFourBytesCannotMeasureIsOnlyTooLongForAFrame() throws Exception {
        resize(photo, 0xFFFF_FFFFL);
        framed.checkFile();

        resize(photo, 0x1_0000_0000L);
        assertRefused("file.tooLong", framed::checkFile);
        assertDoesNotThrow(naive::checkFile);
    }

    @Test
    void toReplaceAFileItsFolderMustBeWritable() throws Exception {
        Files.createFile(received);
        assumeTrue(received.getParent().toFile().setWritable(false), "this file system knows no such permission");
        assumeFalse(Files.isWritable(received.getParent()), "this user may write everywhere");

        assertDoesNotThrow(naive::checkOut);
        assertRefused("out.unwritable", framed::checkOut);
    }

    private static void assertRefused(String key, Executable check) {
        assertEquals(key, assertThrows(Refusal.class, check).key());
    }

    private static void resize(Path file, long size) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
    }
}

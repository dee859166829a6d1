package course;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.say.Refusal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.Console;

class SettingsTest {
    @RegisterExtension
    final Console console = new Console();

    @TempDir
    private Path folder;

    @Test
    void noSettingsAtAllAreFine() {
        assertDoesNotThrow(Settings::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "8080", "65535"})
    void aPortIsANumberFromOneTo65535(String port) {
        System.setProperty("port", port);

        assertDoesNotThrow(Settings::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "70000", "65536", "0", "-1", "", " 80", "80 ", "1e3", "0x50", "99999999999", "٣٣"})
    void anythingElseIsNoPort(String port) {
        assertRefused("setting.port", "port", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aHostHasAName(String host) {
        assertRefused("setting.host", "host", host);
    }

    @Test
    void aFileMustBeThere() {
        assertRefused("file.missing", "file", folder.resolve("missing.png").toString());
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused("file.folder", "file", folder.toString());
    }

    @Test
    void aFileMustBeReadable() throws IOException {
        Path file = Files.createFile(folder.resolve("secret.png"));
        assumeTrue(file.toFile().setReadable(false), "this file system knows no such permission");
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertRefused("file.unreadable", "file", file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "out"})
    void aFileHasAName(String setting) {
        assertRefused("setting.empty", setting, "");
    }

    @Test
    void whatIsSavedReplacesNoLink() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path link = linkTo(file);

        assertRefused("out.special", "out", link.toString());
        Files.delete(file);
        assertRefused("out.special", "out", link.toString());
    }

    @Test
    void whatIsSentMayLieBehindALink() throws IOException {
        System.setProperty(
                "file", linkTo(Files.createFile(folder.resolve("file"))).toString());

        assertDoesNotThrow(Settings::check);
    }

    private Path linkTo(Path file) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "links need rights here");
        return Files.createSymbolicLink(folder.resolve("link"), file);
    }

    @Test
    void whatIsSavedGoesToANewOrAnOldFile() throws IOException {
        Path out = folder.resolve("received.png");
        System.setProperty("out", out.toString());
        assertDoesNotThrow(Settings::check);

        Files.createFile(out);
        assertDoesNotThrow(Settings::check);
    }

    @Test
    void aFileNameAloneIsInThisFolder() {
        System.setProperty("out", "received.png");

        assertDoesNotThrow(Settings::check);
    }

    @Test
    void whatIsSavedIsNoFolderAndInNoMissingFolder() {
        assertRefused("out.folder", "out", folder.toString());
        assertRefused(
                "out.noFolder", "out", folder.resolve("missing/received.png").toString());
    }

    @Test
    void whatIsSavedMustBeWritable() throws IOException {
        Path out = Files.createFile(folder.resolve("received.png"));
        assumeTrue(out.toFile().setWritable(false), "this file system knows no such permission");
        assumeFalse(Files.isWritable(out), "this user may write everything");

        assertRefused("out.unwritable", "out", out.toString());
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        assertRefused("setting.path", "file", "a\0b");
        System.clearProperty("file");
        assertRefused("setting.path", "out", "a\0b");
    }

    private static void assertRefused(String key, String setting, String value) {
        System.setProperty(setting, value);
        assertEquals(key, assertThrows(Refusal.class, Settings::check).key());
    }
}

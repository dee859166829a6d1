package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private static final int MORE_THAN_ANY_CHECK_MAKES = 10_001;
    private static final int DEEPER_THAN_ANY_CHECK_GOES = 501;

    @TempDir
    private Path folder;

    @Test
    void aFolderIsEmptiedAndStays() throws Exception {
        Files.createDirectories(folder.resolve("deep/down"));
        Files.writeString(folder.resolve("deep/file"), "text");

        Folders.emptyOfAProgram(folder);

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "on Windows not everybody may make links")
    void whatALinkLeadsToStays() throws Exception {
        Path outside = Files.writeString(
                Files.createDirectory(folder.resolve("outside")).resolve("file"), "text");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link"), outside.getParent());

        Folders.delete(inside);

        assertTrue(Files.notExists(inside));
        assertEquals("text", Files.readString(outside));
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "Windows has no folders that are open")
    void aFolderWhosePathIsTooLongForTheSystemGoesToo() throws Exception {
        Path upper = Files.createDirectories(levels(folder.resolve("upper"), 10, "d".repeat(250)));
        Path lower = folder.resolve("lower");
        Files.createDirectories(levels(lower, 10, "d".repeat(250)));
        Files.move(lower, upper.resolve("lower"));

        Folders.emptyOfAProgram(folder);

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "Windows has no folders that are open")
    void nobodyGoesDownForEver() throws Exception {
        Files.createDirectories(levels(folder, DEEPER_THAN_ANY_CHECK_GOES, "d"));

        assertThrows(IOException.class, () -> Folders.emptyOfAProgram(folder));
    }

    private static Path levels(Path from, int count, String name) {
        Path deep = from;
        for (int i = 0; i < count; i++) {
            deep = deep.resolve(name);
        }
        return deep;
    }

    @Test
    void nobodyIsKeptBusyByAMillionFiles() throws Exception {
        for (int i = 0; i < MORE_THAN_ANY_CHECK_MAKES; i++) {
            Files.createFile(folder.resolve("file" + i));
        }

        assertThrows(IOException.class, () -> Folders.emptyOfAProgram(folder));
    }
}

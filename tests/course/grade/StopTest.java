package course.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Course;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-C leaves. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StopTest {
    private static final int PATIENCE_SECONDS = 50;

    @TempDir
    Path folder;

    @Test
    void aGradingThatIsStoppedKeepsItsRowsAndLeavesNoProcessAndNoFile() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // as /tmp is, for nobody
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path rows = Files.createDirectories(folder.resolve("results/rows"));
        Path said = folder.resolve("said");
        handIn("quick", "right-answers/1.1-channels");
        handIn("slow", "hostile/drips"); // which only the deadline of a minute would end
        try (var watch = FileSystems.getDefault().newWatchService()) {
            rows.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process grading = start(temporary, said);
            await(rows.resolve("quick.json"), watch);
            List<ProcessHandle> children = grading.descendants().toList();

            grading.destroy(); // as Ctrl-C does

            assertTrue(grading.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            for (ProcessHandle child : children) {
                child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
        String text = Files.readString(said);
        assertTrue(
                text.endsWith(
                        "Stopped. Every submission that was done is kept; the same command goes on from there.\n"),
                text);
        assertFalse(Files.exists(rows.resolve("slow.json")));
        assertEquals(List.of(), filesIn(temporary));
    }

    private void handIn(String learner, String... programs) throws IOException {
        Path place = Files.createDirectories(folder.resolve("class").resolve(learner));
        for (String program : programs) {
            for (Path file : filesIn(Path.of("tests", program))) {
                Files.copy(file, place.resolve(file.getFileName()));
            }
        }
    }

    private Process start(Path temporary, Path said) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", // whose file would lie among the temporary ones
                "-Djava.io.tmpdir=" + temporary,
                "-Dlang=en",
                "-Dlesson=grade",
                "-Dsubmissions=" + folder.resolve("class"),
                "-Dresults=" + folder.resolve("results"),
                "-cp",
                System.getProperty("java.class.path"),
                Course.class.getName());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static void await(Path file, WatchService watch) throws Exception {
        while (!Files.exists(file)) {
            WatchKey change = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(change, () -> "there is no " + file);
            change.pollEvents();
            change.reset();
        }
    }

    private static List<Path> filesIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}

package course;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import support.Console;

/** Every lesson's demo: both roles on this computer, ending by itself, showing what the lesson is about. */
class DemosTest {
    private static final Path PHOTO = Path.of("files/photo.png");

    @RegisterExtension
    final Console console = new Console();

    private Path received;

    @BeforeEach
    void saveElsewhere(@TempDir Path folder) {
        received = folder.resolve("received.png");
        System.setProperty("out", received.toString());
    }

    @Test
    void lessonOneShowsThatTheKeysComeBackAsTexts() {
        assertShows("1-demo", "Received {1=Hola, 2=Chao}", "Equal?   false", "The key \"1\", a text:  Hola");
    }

    @Test
    void lessonTwoShowsAnInstanceAndALogin() {
        assertShows(
                "2-demo",
                "Name     Juan Pérez",
                "Equal? true. The same instance? false",
                "With 12345: Wrong user or password",
                "With mañana-llueve: Welcome");
    }

    @Test
    void lessonThreeShowsThatTheFilesDiffer() throws IOException {
        assertShows("3-demo", "Sending  37745 bytes, SHA-256 ", "Saved    ", "Compared they differ");

        byte[] photo = Files.readAllBytes(PHOTO);
        byte[] saved = Files.readAllBytes(received);
        assertTrue(saved.length <= 4096, saved.length + " bytes saved");
        assertArrayEquals(Arrays.copyOf(photo, saved.length), saved);
    }

    @Test
    void lessonFourShowsThatTheyAreIdentical() throws IOException {
        assertShows("4-demo", "Sending  37745 bytes, SHA-256 ", "Saved    37745 bytes", "Compared identical");

        assertEquals(-1, Files.mismatch(PHOTO, received));
    }

    @Test
    void lessonFiveShowsThreeWhoHearEachOther() {
        assertShows(
                "5-demo",
                "Ana   < Ana: Hola a todos",
                "Luis  < Ana: Hola a todos",
                "Zoë   < Ana: Hola a todos",
                "Zoë   < Here: Ana, Luis, Zoë",
                "Ana   < * Luis left");
    }

    /** The demo ends in good order, and these lines begin so and come in this order. */
    private void assertShows(String demo, String... beginnings) {
        assertEquals(0, Course.run(demo), console.err());
        assertEquals("", console.err());
        int from = 0;
        for (String beginning : beginnings) {
            int at = ("\n" + console.out()).indexOf("\n" + beginning, from);
            assertTrue(at >= 0, "\"" + beginning + "\" is missing or comes too early in\n" + console.out());
            from = at + 1;
        }
    }
}

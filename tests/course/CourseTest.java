package course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.Console;

/** What {@code mvn exec:java -Dlesson=WHAT} says and returns. */
class CourseTest {
    @RegisterExtension
    final Console console = new Console();

    @BeforeEach
    void speakEnglish() {
        System.setProperty("lang", "en");
    }

    @Test
    void nothingAskedForIsAnsweredWithTheMenu() {
        assertEquals(0, Course.run(""));

        for (String name : List.of("1-server", "1-client", "2-login-server", "3-demo", "4-server", "5-jshell")) {
            assertTrue(console.out().contains(name), name + " is not in the menu:\n" + console.out());
        }
        assertEquals("", console.err());
    }

    @Test
    void theMenuSpeaksSpanishToo() {
        System.setProperty("lang", "es");

        assertEquals(0, Course.run(""));

        assertTrue(console.out().startsWith("Sockets en Java: programación de redes"), console.out());
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredWithTheNearest() {
        assertRefused(
                "There is no lesson, exercise or program \"3-sever\". Did you mean -Dlesson=3-server? "
                        + "Plain \"mvn exec:java\" lists them all.",
                "3-sever");
    }

    @Test
    void whoNamesAnExerciseIsToldHowToCheckItAndNotForAHint() {
        for (String named : List.of("4.2", "ReceiveFile", "receivefile")) {
            assertEquals(1, Course.run(named));
            assertTrue(console.err().contains("Did you mean -Dlesson=4.2-check?"), console.err());
            assertFalse(console.err().contains("-hint"), console.err());
        }
    }

    @Test
    void aSettingThatIsNearlyOneIsNotPassedOver() {
        for (String[] slip : new String[][] {{"leson", "lesson"}, {"requires", "require"}, {"Host", "host"}}) {
            System.setProperty(slip[0], "3-demo");

            assertEquals(1, Course.run(""));

            System.clearProperty(slip[0]);
            String sentence = "There is no setting -D" + slip[0] + "=. Did you mean -D" + slip[1] + "=?";
            assertTrue(console.err().contains(sentence), console.err());
        }
    }

    @Test
    void aRefusalSpeaksSpanishToo() {
        System.setProperty("lang", "es");

        assertRefused(
                "No existe la lección, el ejercicio o el programa \"3-sever\". ¿Querías decir -Dlesson=3-server? "
                        + "\"mvn exec:java\", sin nada más, los muestra todos.",
                "3-sever");
    }

    @Test
    void anUnknownLanguageIsRefusedInOneThatIsKnown() {
        System.setProperty("lang", "fr");

        assertEquals(1, Course.run(""));

        assertTrue(console.err().contains("\"fr\"") && console.err().contains("en, es"), console.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "70000"})
    void aPortThatIsNoneIsRefused(String port) {
        System.setProperty("port", port);

        assertRefused(
                "\"" + port + "\" is no port. Give a number from 1 to 65535, for example -Dport=12345.", "3-server");
    }

    @Test
    void aTakenPortIsRefused() throws IOException {
        try (var taken = new ServerSocket(0)) {
            System.setProperty("port", String.valueOf(taken.getLocalPort()));

            assertRefused(
                    "Port " + taken.getLocalPort() + " is taken: another program listens there, perhaps a server "
                            + "you started before. Stop that one, or choose another port with -Dport=, for server and client "
                            + "alike.",
                    "4-server");
            assertEquals("", console.out(), "no address to type for a server that is not there");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void aClientWithoutItsServerSaysHowToStartIt(String lesson) throws IOException {
        try (var notListening = new Socket()) {
            notListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = notListening.getLocalPort();
            System.setProperty("host", "127.0.0.1");
            System.setProperty("port", String.valueOf(port));

            assertRefused(
                    "Nothing listens at 127.0.0.1, port " + port + ". Is the server running there? Start it with: "
                            + "mvn exec:java -Dlesson=" + lesson + "-server -Dport=" + port,
                    lesson + "-client");
        }
    }

    @Test
    void aMissingFileIsRefused(@TempDir Path folder) {
        Path missing = folder.resolve("photo.png");
        System.setProperty("file", missing.toString());

        assertRefused(
                "There is no file " + missing + ". Check the name, or leave -Dfile= out to use the course's own "
                        + "picture.",
                "3-client");
    }

    @Test
    void aProgramThatItsLearnerBrokeShowsWhere(@TempDir Path home) throws IOException {
        useLessonInTrouble(home);

        assertEquals(1, Course.run("9-client"));

        assertTrue(console.err().startsWith("The program broke with java.lang.NullPointerException"), console.err());
        assertTrue(console.err().contains("\n  Client.java:12 send\n  Client.java:8 main\n"), console.err());
        assertFalse(console.err().contains("\tat "), console.err());
    }

    @Test
    void aProgramWithoutMainIsRefused(@TempDir Path home) throws IOException {
        useLessonInTrouble(home);

        assertRefused(
                "lesson9_trouble.HeadlessClient has no \"public static void main(String[] args)\" any more. "
                        + "Put it back, or restore the file with git.",
                "9-headless-client");
    }

    @Test
    void outsideOfTheCoursesFolderThereAreNoLessons(@TempDir Path elsewhere) {
        System.setProperty("course.home", elsewhere.toString());

        assertRefused(
                "There is no folder \"lessons\" in " + elsewhere + ". Run the command in the course's own folder.", "");
    }

    @Test
    void aServerFirstSaysWhatToTypeOnEveryOtherComputer(@TempDir Path home) throws IOException {
        useLessonInTrouble(home);
        System.setProperty("port", String.valueOf(freePort()));

        assertEquals(0, Course.run("9-server"));

        List<String> lines = console.out().lines().toList();
        List<String> addresses = Addresses.reachable();
        assertEquals(addresses.isEmpty() ? alone() : "On another computer, type:", lines.get(0));
        for (int i = 0; i < addresses.size(); i++) {
            assertEquals(
                    "  mvn exec:java -Dlesson=9-client \"-Dhost=" + addresses.get(i) + "\" -Dport="
                            + System.getProperty("port"),
                    lines.get(1 + i));
        }
        assertEquals("Serving on " + System.getProperty("port"), lines.get(1 + addresses.size()));
    }

    private static String alone() {
        return "This computer is in no network now, so only a client on this computer can reach it.";
    }

    private void assertRefused(String sentence, String what) {
        assertEquals(1, Course.run(what));
        assertEquals(sentence + "\n", console.err());
    }

    private static void useLessonInTrouble(Path home) throws IOException {
        Path lesson = Files.createDirectories(home.resolve("lessons/lesson9_trouble"));
        for (String program : List.of("Server", "Client", "HeadlessClient")) {
            Files.createFile(lesson.resolve(program + ".java"));
        }
        System.setProperty("course.home", home.toString());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

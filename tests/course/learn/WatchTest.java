package course.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Hosts;
import course.check.Submission;
import course.check.Verdict;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner with one exercise, 1.1, a keyboard and a screen. */
class WatchTest {
    private static final String EXERCISES = "lesson1_json_echo/exercises";
    private static final String FILE = EXERCISES + "/EchoEverything.java";

    @TempDir
    private Path home;

    private final FakeScreen screen = new FakeScreen();
    private Thread watching;

    @BeforeEach
    void startWatching() throws Exception {
        copy("lessons/" + EXERCISES + "/EchoEverythingCheck.java");
        copy("solutions/" + FILE);
        copy("course/stubs/" + FILE + ".stub");
        save(stub());
        watch(home.resolve("lessons"));
        screen.awaitShown("Not written yet");
    }

    private void watch(Path submission) throws Exception {
        var watch = new Watch(new Lessons(home), Messages.in("en"), new Submission(submission), screen);
        watching = new Thread(() -> loop(watch));
        watching.start();
    }

    @AfterEach
    void quit() throws Exception {
        screen.press("q");
        watching.join();
        Hosts.close();
    }

    @Test
    void aSaveIsJudged() throws Exception {
        save(solution());

        screen.awaitShown("10 of 10 points");
        assertEquals("1.1 EchoEverything: passed", progress());
    }

    @Test
    void keysStayLiveWhileACheckRunsAndANewSaveEndsTheRunBefore() throws Exception {
        save(Files.readString(Path.of("tests/wrong-answers/1.1-no-flush/EchoEverything.java")));
        screen.awaitShown("Checking");

        screen.press("h");
        screen.awaitShown("1. ");
        save(solution());

        String verdict = screen.awaitShown("points");
        assertTrue(
                verdict.contains("10 of 10"), "the first verdict on the screen is that of the last save: " + verdict);
    }

    @Test
    void aFileInAnotherCharsetIsJudgedToo() throws Exception {
        Files.writeString(file(), "// José\n" + solution(), StandardCharsets.ISO_8859_1);

        screen.awaitShown("10 of 10 points");
    }

    @Test
    void aFileThatIsGoneIsToldToo() throws Exception {
        Files.delete(file());

        screen.awaitShown("There is no");
    }

    @Test
    void allAreCheckedWhileTheKeysStayLive() throws Exception {
        save(Files.readString(Path.of("tests/wrong-answers/1.1-no-flush/EchoEverything.java")));
        screen.awaitShown("Checking");

        screen.press("c");
        screen.awaitShown("Checking");
        screen.press("h");
        screen.awaitShown("1. ");

        String verdict = screen.awaitShown("of 10 points");
        assertTrue(verdict.contains("  1. "), "the hint stays above the summary: " + verdict);
    }

    @Test
    void eachHintGoesOneStepFurtherThanTheLast() throws Exception {
        screen.press("h");
        screen.awaitShown("  1. ");
        screen.press("h");
        screen.awaitShown("  2. ");
        screen.press("h");
        screen.awaitShown("  3. ");

        assertEquals("1.1 EchoEverything: open, hints 3", progress());
    }

    @Test
    void theSolutionIsShownToWhomSaysYesAndTheRecordSaysSo() throws Exception {
        screen.press("s");
        screen.awaitShown("y or n");
        screen.press("n");
        screen.awaitShown("stays hidden");
        assertEquals("", progress());

        screen.press("s");
        screen.awaitShown("y or n");
        screen.press("y");

        screen.awaitShown("Exercise 1.1, solved");
        assertEquals("1.1 EchoEverything: open, peeked", progress());
    }

    @Test
    void aResetAsksFirstAndKeepsABackup() throws Exception {
        save("// mine\n" + stub());
        screen.awaitShown("Not written yet");

        screen.press("x");
        screen.awaitShown("y or n");
        screen.press("n");
        screen.awaitShown("Nothing was changed");
        assertEquals("// mine\n" + stub(), Files.readString(file()));

        screen.press("x");
        screen.awaitShown("y or n");
        screen.press("y");
        screen.awaitShown("as it was");
        assertEquals(stub(), Files.readString(file()));
        assertEquals("// mine\n" + stub(), Files.readString(file().resolveSibling("EchoEverything.java.backup")));
    }

    @Test
    void aResetBringsBackAFileThatIsGone() throws Exception {
        Files.delete(file());
        screen.awaitShown("There is no");

        screen.press("xy");

        screen.awaitShown("as it was");
        assertEquals(stub(), Files.readString(file()));
        assertEquals(List.of(file().getFileName()), namesBeside("EchoEverything.java"));
    }

    @Test
    void aResetKeepsAFileByteForByteWhateverItsCharset() throws Exception {
        byte[] latin1 = ("// ma\u00f1ana\n" + stub()).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file(), latin1);

        screen.press("xy");

        screen.awaitShown("as it was");
        assertArrayEquals(latin1, Files.readAllBytes(file().resolveSibling("EchoEverything.java.backup")));
    }

    private List<Path> namesBeside(String name) throws IOException {
        return filesIn(file().getParent()).stream()
                .map(Path::getFileName)
                .filter(path -> path.toString().startsWith(name))
                .toList();
    }

    @Test
    void theListSaysWhichKeysItKnowsAndThatASearchFindsNothing() throws Exception {
        screen.press("l");
        assertTrue(screen.awaitShown("Type to search").endsWith("Enter chooses, Esc goes back"));
        screen.press("q?");
        assertTrue(screen.awaitShown("Type to search: q?").contains("No exercise matches."));
        screen.press("\u001b");
        assertTrue(screen.awaitShown("Not written yet").endsWith("q quit"));
    }

    @Test
    void whatSomebodyHasHandedInIsReadAndNeverWritten() throws Exception {
        quit();
        Path handedIn = Files.createDirectories(home.resolve("submissions/ana")).resolve("EchoEverything.java");
        Files.writeString(handedIn, solution());
        watch(handedIn.getParent());
        screen.awaitShown("10 of 10 points");

        screen.press("h");
        screen.awaitShown("  1. ");
        screen.press("s");
        screen.awaitShown("Exercise 1.1, solved");
        screen.press("x");
        screen.awaitShown("it is not changed");

        assertEquals("", progress());
        assertEquals(solution(), Files.readString(handedIn));
        assertEquals(List.of(handedIn), filesIn(handedIn.getParent()));
    }

    @Test
    void theLearnersOwnProgressIsNotThatOfASubmission() throws Exception {
        save(solution());
        screen.awaitShown("10 of 10 points");
        quit();

        watch(Files.createDirectories(home.resolve("submissions/ana")));

        assertTrue(screen.awaitShown("There is no").contains("0 of 1"), "nothing of the submission has passed");
    }

    @Test
    void aVerdictIsHeardOfThoughAQuestionIsShown() throws Exception {
        screen.press("x");
        screen.awaitShown("y or n");
        screen.judged.clear();

        save(solution());

        assertTrue(screen.awaitJudged().passed());
        screen.press("n");
    }

    @Test
    void theListIsSearchedByTyping() throws Exception {
        screen.press("l");
        screen.awaitShown("[ ] 1.1");
        screen.press("ecz");
        screen.awaitShown("Type to search: ecz\n  No exercise matches.");
        screen.press("\b");
        screen.awaitShown("Type to search: ec\n  [ ] 1.1");
        screen.press("\r");
        screen.awaitShown("Not written yet");
    }

    private void loop(Watch watch) {
        try {
            watch.loop();
        } catch (Refusal refusal) {
            screen.show(List.of("refused: " + refusal.key()));
        }
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.copy(Path.of(file), home.resolve(file));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path file() {
        return home.resolve("lessons").resolve(FILE);
    }

    private void save(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private static String stub() throws IOException {
        return Files.readString(Path.of("course/stubs/" + FILE + ".stub"));
    }

    private static String solution() throws IOException {
        return Files.readString(Path.of("solutions/" + FILE));
    }

    private String progress() throws IOException {
        Path noted = home.resolve("progress.txt");
        return Files.exists(noted) ? Files.readString(noted).strip() : "";
    }

    private static final class FakeScreen implements Watch.Screen {
        private static final int DEADLINE_SECONDS = 30;

        private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
        private final BlockingQueue<Verdict> judged = new LinkedBlockingQueue<>();
        private BlockingQueue<Watch.Event> keys;

        @Override
        public void show(List<String> lines) {
            shown.add(String.join("\n", lines));
        }

        @Override
        public void sendKeysTo(BlockingQueue<Watch.Event> events) {
            keys = events;
        }

        @Override
        public void judged(Verdict verdict) {
            judged.add(verdict);
        }

        Verdict awaitJudged() throws InterruptedException {
            Verdict verdict = judged.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertTrue(verdict != null, "nothing was judged");
            return verdict;
        }

        void press(String letters) {
            letters.chars().forEach(letter -> keys.add(new Watch.Event.Key(letter)));
        }

        /** Waits for the next screen that holds this text, and returns it. */
        String awaitShown(String text) throws InterruptedException {
            String screen;
            do {
                screen = shown.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
                assertTrue(screen != null, "never shown: " + text);
            } while (!screen.contains(text));
            return screen;
        }

        @Override
        public void close() {
            shown.clear();
        }
    }
}

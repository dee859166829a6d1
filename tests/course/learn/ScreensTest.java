package course.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.catalog.Lessons;
import course.check.Exercises;
import course.check.Verdict;
import course.say.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class ScreensTest {
    @Test
    void aLongLineIsCutBetweenWordsAndKeepsItsIndentation() {
        assertEquals(
                List.of("  How many", "  bytes did", "  read bring?"),
                Screens.wrapped("  How many bytes did read bring?", 13));
    }

    @Test
    void aLineThatFitsIsLeftAsItIs() {
        assertEquals(List.of("  1. A question"), Screens.wrapped("  1. A question", 15));
        assertEquals(List.of(""), Screens.wrapped("", 15));
    }

    @Test
    void aWordThatIsLongerThanTheTerminalIsLeftWhole() {
        assertEquals(List.of("https://example.org"), Screens.wrapped("https://example.org", 8));
    }

    @Test
    void aTerminalThatDoesNotSayHowWideItIsGetsWholeLines() {
        assertEquals(List.of("one two three"), Screens.wrapped("one two three", 0));
    }

    @Test
    void forAProgramVerdictsAreAllThatIsPrinted() throws Exception {
        var json = new VerdictJson(Messages.in("en"));
        var exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        var verdict = new Verdict(exercise, List.of(), Optional.of(Verdict.Obstacle.MISSING), List.of());

        String printed = printedBy(new Screens.Json(new StringReader(""), json), verdict);

        assertEquals(json.of(verdict) + System.lineSeparator(), printed);
    }

    @Test
    void theEnterBehindASingleKeyAnswersNoQuestionAndLeavesNoList() throws Exception {
        assertEquals("xy", keysOf("x\ny\n"));
        assertEquals("l4.2\nq", keysOf("l\r\n4.2\r\nq\r\n"));
        assertEquals("l\n", keysOf("l\n\n"));
    }

    private static String keysOf(String typed) throws Exception {
        BlockingQueue<Watch.Event> events = new LinkedBlockingQueue<>();
        new Screens.Plain(new StringReader(typed + "END")).sendKeysTo(events);
        var keys = new StringBuilder();
        while (!keys.toString().endsWith("END\n")) {
            keys.append((char) ((Watch.Event.Key) events.take()).code());
        }
        return keys.substring(0, keys.length() - "END\n".length());
    }

    private static String printedBy(Watch.Screen screen, Verdict verdict) {
        var bytes = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            screen.show(List.of("Checking 1.1"));
            screen.judged(verdict);
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

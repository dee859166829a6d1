package course.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}

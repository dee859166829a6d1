package course.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTextTest {
    private static final String TEXT = "final class Señal {}\n";

    static Stream<Charset> charsets() {
        return Stream.of(UTF_8, UTF_16BE, UTF_16LE, ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void aFileIsReadInWhateverItWasWritten(Charset charset) {
        assertEquals(new SourceText(TEXT, charset), SourceText.of(TEXT.getBytes(charset)));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            assertEquals(new SourceText(TEXT, charset), SourceText.of(("\uFEFF" + TEXT).getBytes(charset)));
        }
    }

    @Test
    void nothingIsAnEmptyText() {
        assertEquals("", SourceText.of(new byte[0]).text());
    }
}

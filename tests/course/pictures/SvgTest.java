package course.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    private static final Caption CAPTION = new Caption("test", "en", "a < b & \"c\" > d", "<b>");

    @Test
    void textWithMarkupStaysText() throws Exception {
        String svg = new Svg(CAPTION, 100)
                .text(0, 90, Type.CODE, List.of(new Span("<script>", null), new Span(" &amp; ", Palette.RED)))
                .done();

        var texts = Xml.parse(svg).getElementsByTagName("text");
        assertEquals("a < b & \"c\" > d", texts.item(0).getTextContent());
        assertEquals("<script> &amp; ", texts.item(1).getTextContent());
        assertEquals("<b>", Xml.text(svg, "desc"));
    }

    @Test
    void aLineIsCutWhereItsInkChanges() {
        var inks = List.of(Span.Ink.of("\\d+ bytes", Palette.ORANGE), Span.Ink.of("identical", Palette.GREEN));

        assertEquals(
                List.of(
                        new Span("saved ", null),
                        new Span("7 bytes", Palette.ORANGE),
                        new Span(", ", null),
                        new Span("identical", Palette.GREEN)),
                Span.cut("saved 7 bytes, identical", inks));
    }

    @Test
    void aLongLineIsBrokenAtSpacesAndALongWordAnywhere() {
        assertEquals(List.of("one two", "  three"), Wrap.at(8, "one two three"));
        assertEquals(List.of("abcdefgh", "  ijklmn", "  o"), Wrap.at(8, "abcdefghijklmno"));
        assertEquals(List.of("exactly8"), Wrap.at(8, "exactly8"));
        assertEquals(List.of(""), Wrap.at(8, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Palette.CREAM,
                Palette.MIST,
                Palette.ORANGE,
                Palette.RED,
                Palette.GREEN,
                Palette.SKY,
                Palette.LAMP
            })
    void everyLetterStandsOutFromItsGround(String ink) {
        for (String ground : List.of(Palette.CARD, Palette.SCREEN)) {
            assertTrue(contrast(ink, ground) >= 4.5, ink + " on " + ground + ": " + contrast(ink, ground));
        }
    }

    @Test
    void theLettersOnBytesStandOutToo() {
        assertTrue(contrast(Palette.SCREEN, Palette.ORANGE) >= 4.5);
        assertTrue(contrast(Palette.CREAM, Palette.BAR) >= 4.5);
    }

    /** WCAG 2.2, contrast ratio, from 1 to 21; 4.5 is what level AA asks of text. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int sample) {
        double share = (sample & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

package course.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes one picture: a card with its own ground and a headline, and what is drawn on it. */
final class Svg {
    /** The width of every card, in units of its own; a page shows it at any size. */
    static final int WIDTH = 800;

    static final int MARGIN = 24;
    static final int INNER_WIDTH = WIDTH - 2 * MARGIN;

    /** The first line below the headline. */
    static final int TOP = 72;

    private static final int HEADLINE_Y = 47;
    private static final int CORNER = 16;

    private final StringBuilder svg = new StringBuilder();

    Svg(Caption caption, int height) {
        put(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                xml:lang="%3$s" role="img" aria-labelledby="%4$s-title %4$s-description">
                <title id="%4$s-title">%5$s</title>
                <desc id="%4$s-description">%6$s</desc>
                <rect x="1" y="1" width="%7$d" height="%8$d" rx="%9$d" fill="%10$s" stroke="%11$s"/>
                """,
                WIDTH,
                height,
                caption.language(),
                caption.name(),
                caption.title(),
                caption.description(),
                WIDTH - 2,
                height - 2,
                CORNER,
                Palette.CARD,
                Palette.EDGE);
        text(MARGIN, HEADLINE_Y, Type.HEADLINE, caption.title());
    }

    /**
     * Writes markup.
     *
     * @param markup with gaps, as {@link String#format} has them
     * @param values what fills the gaps; text is escaped
     */
    Svg put(String markup, Object... values) {
        Object[] escaped = Arrays.stream(values)
                .map(value -> value instanceof String text ? escape(text) : value)
                .toArray();
        svg.append(String.format(Locale.ROOT, markup, escaped));
        return this;
    }

    Svg box(Box box, int corner, String colour) {
        return put("""
                <rect x="%d" y="%d" width="%d" height="%d" rx="%d" fill="%s"/>
                """, box.x(), box.y(), box.width(), box.height(), corner, colour);
    }

    /** @param y of the line on which the letters stand */
    Svg text(int x, int y, Type type, String text) {
        return text(x, y, type, List.of(new Span(text, null)));
    }

    /** Writes one line; a span with a colour is bold. Spaces are kept as they are. */
    Svg text(int x, int y, Type type, List<Span> spans) {
        put("""
                <text x="%d" y="%d" font-family="%s" font-size="%d" font-weight="%s" fill="%s" text-anchor="%s" \
                xml:space="preserve">""", x, y, type.family(), type.size(), type.weight(), type.colour(), type.anchor());
        for (Span span : spans) {
            if (span.colour() == null) {
                put("%s", span.text());
            } else {
                put("<tspan font-weight=\"bold\" fill=\"%s\">%s</tspan>", span.colour(), span.text());
            }
        }
        return put("</text>\n");
    }

    /** Ends the picture. */
    String done() {
        return put("</svg>\n").svg.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

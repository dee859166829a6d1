package course.grade.book;

import java.util.Arrays;
import java.util.Locale;

/** Markup, written piece by piece; whatever fills a gap is text and stays text. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    /**
     * Writes markup.
     *
     * @param markup with gaps, as {@link String#format} has them
     * @param values what fills the gaps
     */
    Html put(String markup, Object... values) {
        Object[] escaped = Arrays.stream(values)
                .map(value -> value instanceof String text ? escape(Visible.line(text)) : value)
                .toArray();
        html.append(String.format(Locale.ROOT, markup, escaped));
        return this;
    }

    /** Writes text of several lines. */
    Html lines(String text) {
        html.append(escape(Visible.lines(text)));
        return this;
    }

    /** Writes what is markup already. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

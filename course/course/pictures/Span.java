package course.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a line of text, with a colour of its own, or none. */
record Span(String text, String colour) {
    /** Everything that the pattern finds in a line is written in that colour, and bold. */
    record Ink(Pattern pattern, String colour) {
        static Ink of(String regex, String colour) {
            return new Ink(Pattern.compile(regex), colour);
        }
    }

    /** Cuts a line where its colour changes. The first ink that finds something there wins. */
    static List<Span> cut(String line, List<Ink> inks) {
        for (Ink ink : inks) {
            Matcher found = ink.pattern().matcher(line);
            if (found.find()) {
                List<Span> spans = new ArrayList<>(cut(line.substring(0, found.start()), inks));
                spans.add(new Span(found.group(), ink.colour()));
                spans.addAll(cut(line.substring(found.end()), inks));
                return spans;
            }
        }
        return line.isEmpty() ? List.of() : List.of(new Span(line, null));
    }
}

package course.grade.book;

import java.util.stream.Collectors;

/** Text that shows all there is in it: a name from outside may hold what moves the cursor or turns the line around. */
public final class Visible {
    /** As wide as javac takes a tab to be when it counts columns. */
    private static final String TAB = " ".repeat(8);

    private static final int FIRST_OF_TWO_CHARS = 0x10000;

    /** The last two of every 65,536 are no characters, and XML has no place for them. */
    private static final int NO_CHARACTER = 0xFFFE;

    private Visible() {}

    /** The text with each invisible character written out, as {@code \}{@code u202e}. Line ends stay. */
    static String lines(String text) {
        return text.lines().map(line -> line(line.replace("\t", TAB))).collect(Collectors.joining("\n"));
    }

    /** The same on one line. */
    public static String line(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(letter, shown));
        return shown.toString();
    }

    private static void append(int letter, StringBuilder shown) {
        if (isVisible(letter)) {
            shown.appendCodePoint(letter);
        } else {
            shown.append(String.format(letter < FIRST_OF_TWO_CHARS ? "\\u%04x" : "\\u{%x}", letter));
        }
    }

    private static boolean isVisible(int letter) {
        return (letter & NO_CHARACTER) != NO_CHARACTER
                && switch (Character.getType(letter)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}

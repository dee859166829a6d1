package course.pictures;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of a terminal at spaces, as far as there are any. */
final class Wrap {
    private static final String INDENT = "  ";

    private Wrap() {}

    /** The line in rows of at most so many columns; all rows but the first are indented. */
    static List<String> at(int columns, String line) {
        List<String> rows = new ArrayList<>();
        String rest = line;
        while (rest.length() > columns) {
            int space = rest.lastIndexOf(' ', columns);
            // A word that is too long for a row is broken anywhere.
            int end = space > INDENT.length() ? space : columns;
            rows.add(rest.substring(0, end).stripTrailing());
            rest = INDENT + rest.substring(end).stripLeading();
        }
        rows.add(rest);
        return rows;
    }
}

package course.grade.intake;

import java.util.Optional;

/**
 * What a source file says its package is.
 *
 * @param name the package; empty if the file says none
 * @param from where the declaration begins in the text
 * @param to where it ends, behind its semicolon
 */
record PackageLine(String name, int from, int to) {
    private static final String KEYWORD = "package";

    static PackageLine of(String text) {
        int from = skipComments(text);
        int behind = from + KEYWORD.length();
        int semicolon = text.indexOf(';', from);
        if (!text.startsWith(KEYWORD, from) || semicolon <= behind || !Character.isWhitespace(text.charAt(behind))) {
            return new PackageLine("", 0, 0);
        }
        return new PackageLine(text.substring(behind, semicolon).replaceAll("\\s", ""), from, semicolon + 1);
    }

    /** The text with another package, every line where it was. */
    String replacedIn(String text, String packageName) {
        long lines = text.substring(from, to).chars().filter(c -> c == '\n').count();
        String gap = name.isEmpty() ? " " : "\n".repeat((int) lines);
        return text.substring(0, from) + KEYWORD + " " + packageName + ";" + gap + text.substring(to);
    }

    /** The index of the first character that is neither space nor comment. */
    private static int skipComments(String text) {
        int at = 0;
        while (at < text.length()) {
            Optional<String> end = endOfComment(text, at);
            if (end.isPresent()) {
                int found = text.indexOf(end.get(), at + 2);
                at = found < 0 ? text.length() : found + end.get().length();
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static Optional<String> endOfComment(String text, int at) {
        return text.startsWith("//", at)
                ? Optional.of("\n")
                : text.startsWith("/*", at) ? Optional.of("*/") : Optional.empty();
    }
}

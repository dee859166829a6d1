package course.check;

import java.util.regex.Pattern;

/** A learner's file without its comments. Good for a hint, never for a verdict. */
final class Code {
    private static final Pattern THROW_OF_THE_STUB =
            Pattern.compile("(?s)\\s*throw\\s+new\\s+(java[.]lang[.])?UnsupportedOperationException\\s*\\(.*\\)\\s*");
    /** The braces of a class, and in them those of a method. */
    private static final int IN_A_METHOD = 2;

    private static final String LONG_QUOTE = "\"\"\"";

    private final String text;
    /** The same with nothing between quotes. */
    private final String bare;

    Code(String source) {
        text = cut(source, false);
        bare = cut(source, true);
    }

    boolean says(String words) {
        return text.contains(words);
    }

    /** Whether a method does anything but throw what the methods of a stub throw. */
    boolean hasWork() {
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < bare.length(); at++) {
            char c = bare.charAt(at);
            if (c == ';' && depth >= IN_A_METHOD && !isThrowOfTheStub(bare.substring(begin, at))) {
                return true;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            begin = c == ';' || c == '{' || c == '}' ? at + 1 : begin;
        }
        return false;
    }

    private static boolean isThrowOfTheStub(String statement) {
        return statement.isBlank() || THROW_OF_THE_STUB.matcher(statement).matches();
    }

    private static String cut(String source, boolean textsToo) {
        var left = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            int behindComment = behindComment(source, at);
            int behindText = behindText(source, at);
            int next = Math.max(Math.max(behindComment, behindText), at + 1);
            if (behindComment > at) {
                left.append(' ');
            } else if (behindText == at || !textsToo) {
                left.append(source, at, next);
            }
            at = next;
        }
        return left.toString();
    }

    /** The same index if no comment begins there. */
    private static int behindComment(String source, int at) {
        if (source.startsWith("//", at)) {
            return behind(source, "\n", at);
        }
        return source.startsWith("/*", at) ? behind(source, "*/", at + 2) : at;
    }

    /** The same index if no text and no character begins there. */
    private static int behindText(String source, int at) {
        char quote = source.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        boolean isBlock = source.startsWith(LONG_QUOTE, at);
        String end = isBlock ? LONG_QUOTE : String.valueOf(quote);
        int next = at + end.length();
        while (next < source.length() && !source.startsWith(end, next)) {
            if (source.charAt(next) == '\n' && !isBlock) {
                return next;
            }
            next += source.charAt(next) == '\\' ? 2 : 1;
        }
        return Math.min(next + end.length(), source.length());
    }

    private static int behind(String source, String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }
}

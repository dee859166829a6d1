package course.check;

import java.util.HexFormat;

/** Bytes for people. */
final class Hex {
    private static final int PREVIEW = 12;
    private static final int LONGEST = 400;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private Hex() {}

    /** The first few bytes: {@code 00 00 10 00 89 50 ...}. */
    static String preview(byte[] bytes) {
        int shown = Math.min(bytes.length, PREVIEW);
        return SPACED.formatHex(bytes, 0, shown) + (bytes.length > shown ? " ..." : "");
    }

    static String row(byte[] bytes, int from, int to) {
        return from >= to ? "" : SPACED.formatHex(bytes, from, to);
    }

    /** A text on one line, without control characters, and no longer than fits a story. */
    static String visible(String text) {
        String start = text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
        String line = start.replace("\n", "\\n").replaceAll("[\\p{Cc}\uFFFD\\p{Cf}\\p{Zl}\\p{Zp}]", ".");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** The same bytes as letters, where they are printable ASCII. */
    static String text(byte[] bytes, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(bytes[i] >= 0x20 && bytes[i] < 0x7f ? (char) bytes[i] : '.');
        }
        return text.toString();
    }
}

package course.check;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** What a program prints, as long as it is not too much: the last of it. */
final class ProgramOutput {
    private static final int MOST_CHARS = 8192;
    private static final int MOST_LINES = 10;

    private final StringBuilder kept = new StringBuilder();
    private long dropped;

    /** Reads to the end, so that no program waits for a reader. */
    void keep(Reader reader) throws IOException {
        var piece = new char[MOST_CHARS];
        int count;
        while ((count = reader.read(piece)) != -1) {
            append(piece, count);
        }
    }

    private synchronized void append(char[] piece, int count) {
        kept.append(piece, 0, count);
        int tooMany = Math.max(0, kept.length() - MOST_CHARS);
        kept.delete(0, tooMany);
        dropped += tooMany;
    }

    /** How many characters have come until now. */
    synchronized long mark() {
        return dropped + kept.length();
    }

    /** The last lines that have come since then. */
    synchronized List<String> since(long mark) {
        int from = (int) Math.max(0, mark - dropped);
        List<String> lines =
                kept.substring(Math.min(from, kept.length())).lines().toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}

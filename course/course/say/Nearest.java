package course.say;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant to type. */
public final class Nearest {
    private static final int LONG = 6;

    private Nearest() {}

    /** The nearest, or nothing if more than half of the word would have to be changed to get there. */
    public static String ifNear(String word, Collection<String> names) {
        String nearest = to(word, names);
        boolean begins = !word.isEmpty() && nearest.startsWith(word);
        return begins || 2 * distance(word, nearest) <= word.length() ? nearest : "";
    }

    /** The name from which the word is one letter away, or two if it is long; else nothing. */
    public static String ifMisspelt(String word, Collection<String> names) {
        String nearest = to(word, names);
        int slips = distance(lower(word), lower(nearest));
        return slips <= (word.length() >= LONG ? 2 : 1) ? nearest : "";
    }

    /** A name that begins with the word, if there is one; else that with the smallest edit distance (Levenshtein, 1965). */
    public static String to(String typed, Collection<String> names) {
        String word = lower(typed);
        return names.stream()
                .filter(name -> !name.isEmpty())
                .min(Comparator.comparing((String name) -> !lower(name).startsWith(word))
                        .thenComparingInt(name -> distance(word, lower(name))))
                .orElse("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[to.length()];
    }
}

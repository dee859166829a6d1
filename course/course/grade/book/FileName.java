package course.grade.book;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names that every system takes, for learners' names that may hold anything. */
public final class FileName {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_][a-z0-9._-]{0,59}(?<!\\.)");

    /** Nobody gets the name that another one has been given. */
    private static final Pattern LIKE_A_CHANGED_ONE = Pattern.compile(".*-[0-9a-f]{12}");

    /** What Windows takes for a device, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final int KEPT = 40;
    private static final int HASH_BYTES = 6;

    private FileName() {}

    /**
     * The name itself where it is plain, else what is plain of it and a hash of the whole. Two learners never get
     * the same one, even where upper and lower case are the same.
     */
    public static String of(String learner) {
        boolean isPlain = PLAIN.matcher(learner).matches()
                && !LIKE_A_CHANGED_ONE.matcher(learner).matches()
                && !DEVICES.contains(learner.replaceAll("\\..*", ""));
        return isPlain ? learner : cleaned(learner) + "-" + hash(learner);
    }

    private static String cleaned(String learner) {
        String plain =
                learner.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String begin = plain.length() <= KEPT ? plain : plain.substring(0, KEPT);
        return begin.isEmpty() || DEVICES.contains(begin) ? "x" + begin : begin;
    }

    /** Of the chars, since half a surrogate pair has no bytes of its own in any charset. */
    private static String hash(String learner) {
        var chars = ByteBuffer.allocate(learner.length() * Character.BYTES);
        chars.asCharBuffer().put(learner);
        return HexFormat.of().formatHex(Sha256.of(chars.array()), 0, HASH_BYTES);
    }
}

package course.check;

import java.util.List;
import java.util.Optional;

/**
 * Why a check failed, in the order in which it is told.
 *
 * @param sent what the examiner did
 * @param expected what should have come of it
 * @param came what came of it
 * @param comparison the bytes, where bytes were compared
 * @param cause the likely cause
 * @param places where each of the program's threads was, if it was still running
 * @param printed the last lines that the program has printed, if it had a JVM of its own
 */
public record Story(
        List<Step> sent,
        Step expected,
        Step came,
        Optional<Comparison> comparison,
        Cause cause,
        List<String> places,
        List<String> printed) {

    /**
     * Two byte strings that should have been equal.
     *
     * @param expected the bytes that should have come
     * @param received the bytes that came
     */
    public record Comparison(byte[] expected, byte[] received) {
        /** The index of the first byte that differs or is missing. */
        public int firstWrong() {
            int common = Math.min(expected.length, received.length);
            for (int i = 0; i < common; i++) {
                if (expected[i] != received[i]) {
                    return i;
                }
            }
            return common;
        }
    }
}

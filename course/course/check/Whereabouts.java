package course.check;

import course.check.host.Protocol;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Where a program is.
 *
 * @param readsPastEnd how often it has read at the end of its streams
 * @param bytesRead how many bytes it has read
 * @param accepted how many connections it has accepted
 * @param unnoticed of how many peers it has yet to notice that they are over
 * @param busy whether a thread is in a write or about to be woken
 * @param still whether that is not so, and each of its threads waits, none only for the time
 * @param stuck whether nothing will happen any more unless the examiner does something
 * @param waitsForPeers the same, and each of its threads waits in a read or an accept
 * @param goesOn whether one of its threads goes on by itself, at once or when its time has come
 * @param threads the names of the threads that it has started
 * @param lines the lines of the learner's file, one a thread, and what they call there
 * @param running those of the lines where a thread runs and does not wait
 */
record Whereabouts(
        int readsPastEnd,
        long bytesRead,
        int accepted,
        int unnoticed,
        boolean busy,
        boolean still,
        boolean stuck,
        boolean waitsForPeers,
        boolean goesOn,
        List<String> threads,
        List<String> lines,
        List<String> running) {
    private static final String RUNNING = ", running";

    static final Whereabouts NONE =
            new Whereabouts(0, 0, 0, 0, false, false, false, false, false, List.of(), List.of(), List.of());

    /** Reads what the host says of it, behind the kind and the call. */
    static Whereabouts read(DataInputStream in) throws IOException {
        return new Whereabouts(
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean(),
                Protocol.readTexts(in),
                Protocol.readTexts(in),
                Protocol.readTexts(in));
    }

    /** The lines as a story tells them. */
    List<String> told() {
        return lines.stream()
                .map(line -> running.contains(line) ? line + RUNNING : line)
                .toList();
    }
}

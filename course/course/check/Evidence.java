package course.check;

import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What there is to go by when a check fails, for naming the likely cause. */
public final class Evidence {
    private static final Pattern READ = Pattern.compile(" in .*\\.(read|skip|transfer)[A-Za-z]*$");
    private static final int AFTERMATH_MILLIS = 300;
    private static final int MANY_READS = 100;
    /** A thread that is just going to wait waits at the next look; one that never waits never does. */
    private static final int LOOKS = 20;

    private static final List<String> FOR_ALL = List.of("readNBytes", "readFully", "readAllBytes");
    private static final List<String> CLOSED =
            List.of("Socket closed", "Socket is closed", "Socket output is shutdown", "Socket input is shutdown");
    private static final List<String> BUFFERS =
            List.of("BufferedOutputStream", "BufferedWriter", "OutputStreamWriter", "PrintWriter", "new Output(");

    private final byte[] expected;
    private final byte[] received;
    private final End end;
    private final Call call;
    private final Code code;
    private Whereabouts places;

    /** How the bytes stopped. */
    public enum End {
        /** As many came as were expected, or more. */
        ENOUGH,
        /** The stream ended. */
        ENDED,
        /** The connection broke. */
        RESET,
        /** Nothing came for too long. */
        SILENCE
    }

    Evidence(byte[] expected, byte[] received, End end, Call call, Code code) {
        this.expected = expected.clone();
        this.received = received.clone();
        this.end = end;
        this.call = call;
        this.code = code;
    }

    public byte[] expected() {
        return expected.clone();
    }

    public byte[] received() {
        return received.clone();
    }

    public boolean nothingCame() {
        return received.length == 0;
    }

    /** Whether what came is right, and too little. */
    public boolean isCutOff() {
        return received.length < expected.length && isPrefix();
    }

    private boolean isPrefix() {
        return Arrays.equals(Arrays.copyOf(expected, received.length), received);
    }

    /** Whether there is nothing to compare: no file where one was expected, or a call that did not end as it should. */
    public boolean hasNothingToCompare() {
        return expected.length == 0 && received.length == 0;
    }

    public boolean ended() {
        return end == End.ENDED;
    }

    public boolean wasReset() {
        return end == End.RESET;
    }

    /** Whether nothing came for too long while the connection stayed open. */
    public boolean wentSilent() {
        return end == End.SILENCE;
    }

    Call call() {
        return call;
    }

    /** How the call has ended, if it has. */
    Optional<Call.Outcome> outcome() {
        return call == null ? Optional.empty() : call.outcome(0);
    }

    /** The first exception that a thread of the program has ended with and that no network can bring about. */
    Optional<Call.Thrown> uncaught() {
        if (call == null) {
            return Optional.empty();
        }
        call.placesNow(); // what the host has said before that answer has been heard
        return call.uncaught();
    }

    /** Whether the method threw what the methods of a stub throw. */
    boolean threwLikeAStub() {
        String type = UnsupportedOperationException.class.getSimpleName();
        return outcome()
                        .map(Call.Outcome::thrown)
                        .filter(thrown -> thrown.is(UnsupportedOperationException.class))
                        .isPresent()
                && code.says(type); // and not a collection that cannot be changed
    }

    /** Whether there is more in the file than a stub. */
    boolean hasWork() {
        return code.hasWork();
    }

    /** What the program has printed since the call. */
    List<String> printed() {
        return call == null ? List.of() : call.printed();
    }

    /** Whether the program has failed in a way that no network can bring about. */
    public boolean failedUnexpectedly() {
        return uncaught().isPresent()
                || thrown().filter(Call.Thrown::isUnexpected).isPresent();
    }

    /** Whether it threw what a socket says to who has closed it, or a half of it. A broken connection says otherwise. */
    public boolean hasClosedWhatItUses() {
        return thrown().filter(thrown -> thrown.isA(ClosedChannelException.class)
                        || (thrown.isA(SocketException.class) && CLOSED.contains("" + thrown.message())))
                .isPresent();
    }

    /** Whether the program's JVM has ended, by its own doing or because it lacked memory. */
    public boolean jvmHasEnded() {
        return call != null && call.jvmHasEnded();
    }

    /** Whether the program has ended it, and not for want of memory where the check has made it so. */
    boolean hasEndedItsJvm() {
        return call != null && call.hasEndedItsJvm();
    }

    /** Whether a thread of the program runs and does not wait. */
    boolean isBusy() {
        return !now().running().isEmpty();
    }

    /** What the program threw, if it did. */
    public Optional<Call.Thrown> thrown() {
        return call == null
                ? Optional.empty()
                : call.aftermath(AFTERMATH_MILLIS).map(Call.Outcome::thrown);
    }

    public boolean threw(Class<? extends Throwable> type) {
        return thrown().map(thrown -> thrown.is(type)).orElse(false);
    }

    /** Whether the program is still at work, or waiting. */
    public boolean isRunning() {
        return call != null && call.isRunning();
    }

    /** Where its threads are: {@code ReceiveFile.java:31 in InputStream.read}. */
    public List<String> places() {
        return now().lines();
    }

    /** The same, with a word where a thread runs and does not wait. */
    List<String> toldPlaces() {
        return now().told();
    }

    /** Whether it has read the end of the stream again and again. */
    public boolean readsOnPastTheEnd() {
        return now().readsPastEnd() > MANY_READS;
    }

    private Whereabouts now() {
        if (places == null) {
            places = call == null ? Whereabouts.NONE : call.places();
            for (int i = 1; i < LOOKS && !places.running().isEmpty(); i++) {
                places = call.places();
            }
        }
        return places;
    }

    /** Whether a thread of the program waits in that method: {@code waitsIn("InputStream.read")}. */
    public boolean waitsIn(String method) {
        return places().stream().anyMatch(place -> place.endsWith(" in " + method));
    }

    /** Whether a thread of the program waits for bytes, in whatever way. */
    public boolean waitsInARead() {
        return places().stream().anyMatch(place -> READ.matcher(place).find());
    }

    /** Whether a thread of the program waits for a lock: before a synchronized block it is in no method but the learner's. */
    public boolean waitsForALock() {
        return places().stream()
                .filter(place -> !now().running().contains(place))
                .anyMatch(place -> !place.contains(" in ") || place.endsWith("Lock.lock"));
    }

    /** Whether it waits until so many bytes have come, or all. */
    boolean waitsForAll() {
        return places().stream().anyMatch(place -> FOR_ALL.stream().anyMatch(place::endsWith));
    }

    /** Whether its source has something in it that keeps what is written until a flush. */
    boolean mayKeepWhatItWrites() {
        return BUFFERS.stream().anyMatch(this::sourceSays);
    }

    /** Whether the learner's file holds that text outside of comments. Good for a hint, never for a verdict. */
    public boolean sourceSays(String text) {
        return code.says(text);
    }
}

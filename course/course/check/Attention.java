package course.check;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a program has taken notice of, and the waiting until it has. */
final class Attention {
    /** A thread that has been woken and has not run yet looks as if it waited; not for long. */
    private static final int IN_A_ROW = 10;

    private static final int A_FEW_IN_A_ROW = 2;

    private static final int REST_MILLIS = 250;

    private final Patience patience;
    private final List<Conversation> conversations;

    /** @param conversations all of the check, those that are still to come too */
    Attention(Patience patience, List<Conversation> conversations) {
        this.patience = patience;
        this.conversations = conversations;
    }

    /** Waits until it has heard everything and each of its threads waits for something. */
    void awaitStill(Call call) {
        awaitInARow(IN_A_ROW, call, now -> now.still() && hasHeardAll(now, call));
    }

    /** Waits until it has read everything. */
    void awaitRead(Call call) {
        awaitInARow(1, call, now -> now.bytesRead() == sentTo(call));
    }

    /** Waits until it has read everything and waits for more, or the call has ended. */
    void awaitWantsMore(Call call) {
        awaitInARow(IN_A_ROW, call, now -> !call.isRunning() || (now.still() && now.bytesRead() == sentTo(call)));
    }

    private void awaitInARow(int count, Call call, Predicate<Whereabouts> wanted) {
        Patience.Wait wait = patience.startFor(call);
        long read = 0;
        int inARow = 0;
        do {
            Whereabouts now = call.placesNow();
            inARow = wanted.test(now) ? inARow + (isSure(now, call) ? count : 1) : 0;
            if (now.bytesRead() > read) {
                read = now.bytesRead();
                wait.restart();
            }
        } while (inARow < count && !call.jvmHasEnded() && (inARow > 0 || wait.goesOn()));
    }

    /** Whoever waits for a peer has not been woken by another thread; nor by the peer, if that has only sent. */
    private boolean isSure(Whereabouts now, Call call) {
        return now.waitsForPeers() && with(call).noneMatch(Conversation::isOver);
    }

    /** Waits until no thread is left that it has started, and says where those are that are. */
    Whereabouts awaitNoThreads(Call call) {
        Patience.Wait wait = patience.startFor(call);
        Whereabouts now = call.placesNow();
        while (!now.threads().isEmpty() && wait.goesOn()) {
            now = call.placesNow();
        }
        return now;
    }

    /** Waits for the end of a call as long as the program takes what it is sent. */
    Optional<Call.Outcome> awaitOutcome(Call call) {
        Patience.Wait wait = patience.startFor(call);
        long before = handedOver();
        Optional<Call.Outcome> outcome = call.outcome(wait.slice());
        while (outcome.isEmpty() && (handedOver() > before || wait.goesOn())) {
            if (handedOver() > before) {
                before = handedOver();
                wait.restart();
            }
            outcome = call.outcome(wait.slice());
        }
        return outcome;
    }

    /** Waits a moment until none of its threads runs; one that sleeps does not. */
    void awaitRest(Call call) {
        awaitRest(call, IN_A_ROW);
    }

    /** The same for a thread that has just been heard of, so that it is not one that has yet to run. */
    void awaitPause(Call call) {
        awaitRest(call, A_FEW_IN_A_ROW);
    }

    private void awaitRest(Call call, int count) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);
        int inARow = 0;
        while (inARow < count && !call.jvmHasEnded() && System.nanoTime() < deadline) {
            Whereabouts now = call.placesWithin(REST_MILLIS);
            boolean over = !call.isRunning() && now.threads().isEmpty();
            inARow = now.running().isEmpty() ? inARow + (over || isSure(now, call) ? count : 1) : 0;
        }
    }

    /** Whether it has accepted everyone who connected to its listener, and read everything that was sent to it. */
    boolean hasHeardAll(Call call) {
        return hasHeardAll(call.placesNow(), call);
    }

    private boolean hasHeardAll(Whereabouts now, Call call) {
        return now.bytesRead() == sentTo(call)
                && now.accepted()
                        >= with(call).filter(Conversation::isWithListener).count();
    }

    private long sentTo(Call call) {
        return with(call).mapToLong(Conversation::sent).sum();
    }

    private Stream<Conversation> with(Call call) {
        return conversations.stream().filter(talk -> talk.call() == call);
    }

    private long handedOver() {
        return conversations.stream().mapToLong(Conversation::handedOver).sum();
    }
}

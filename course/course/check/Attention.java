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
    /** And not all of them in one moment. */
    private static final int APART_MILLIS = 20;

    private static final int REST_MILLIS = 250;
    private static final int PAUSE_MILLIS = 1_000;
    /** Longer than the second or two that many give their threads, or their peers. */
    private static final int DEADLINES_MILLIS = 2_500;

    private static final int LOOK_MILLIS = 10;

    private final Patience patience;
    private final List<Conversation> conversations;

    /** @param conversations all of the check, those that are still to come too */
    Attention(Patience patience, List<Conversation> conversations) {
        this.patience = patience;
        this.conversations = conversations;
    }

    /** Waits until it has heard everything, noticed who is over, and each of its threads waits for something. */
    void awaitStill(Call call) {
        awaitInARow(IN_A_ROW, call, now -> now.still() && now.unnoticed() == 0 && hasHeardAll(now, call));
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
        var row = new Row(count);
        long read = 0;
        do {
            Whereabouts now = call.placesNow();
            row.add(wanted.test(now), now.waitsForPeers());
            if (now.bytesRead() > read) {
                read = now.bytesRead();
                wait.restart();
            }
        } while (!row.isLongEnough() && !call.jvmHasEnded() && (row.hasBegun() || wait.goesOn()));
    }

    /** Looks that have seen the same, one after another. */
    private static final class Row {
        private final int wanted;
        private int looks;
        private long since;
        private boolean sure;

        /** @param wanted how many; for more than one, some time has to pass too */
        Row(int wanted) {
            this.wanted = wanted;
        }

        /** @param isSure whether this look is as good as all: whoever waits for a peer is woken by nobody else */
        void add(boolean same, boolean isSure) {
            if (looks == 0) {
                since = System.nanoTime();
            }
            looks = same ? looks + 1 : 0;
            sure = same && isSure;
        }

        boolean hasBegun() {
            return looks > 0;
        }

        boolean isLongEnough() {
            boolean apart = wanted == 1 || System.nanoTime() - since >= TimeUnit.MILLISECONDS.toNanos(APART_MILLIS);
            return sure || (looks >= wanted && apart);
        }
    }

    /** Waits while one of its threads waits with a deadline, which may be too short. Nobody else is waited for. */
    void awaitDeadlines(Call call) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEADLINES_MILLIS);
        while (call.isRunning() && call.placesNow().goesOn() && System.nanoTime() < deadline) {
            call.outcome(LOOK_MILLIS);
        }
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
        long before = 0;
        Optional<Call.Outcome> outcome = call.outcome(wait.slice());
        while (outcome.isEmpty()) {
            long moved = handedOver() + call.placesNow().bytesRead();
            if (moved > before) {
                before = moved;
                wait.restart();
            } else if (!wait.goesOn()) {
                return outcome;
            }
            outcome = call.outcome(wait.slice());
        }
        return outcome;
    }

    /** Waits a moment until none of its threads runs; one that sleeps does not, nor one that is stuck in a write. */
    void awaitRest(Call call) {
        awaitQuiet(IN_A_ROW, REST_MILLIS, call, now -> now.running().isEmpty());
    }

    /** The same for one that has just been heard of, and may not have come back from its write. */
    void awaitPause(Call call) {
        awaitQuiet(A_FEW_IN_A_ROW, PAUSE_MILLIS, call, now -> now.running().isEmpty() && !now.busy());
    }

    private void awaitQuiet(int count, int millis, Call call, Predicate<Whereabouts> quiet) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int inARow = 0;
        while (inARow < count && !call.jvmHasEnded() && System.nanoTime() < deadline) {
            Whereabouts now = call.placesWithin(millis);
            boolean isSure =
                    now.waitsForPeers() || (!call.isRunning() && now.threads().isEmpty());
            inARow = quiet.test(now) ? inARow + (isSure ? count : 1) : 0;
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

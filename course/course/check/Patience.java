package course.check;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a check waits for a program: until nothing has happened for so many milliseconds, or until it is plain that
 * nothing ever will. The second is what a hanging program mostly comes to, and it is known much sooner: everything
 * that was sent has been read, and every thread waits without a deadline for what only the examiner could send.
 */
final class Patience {
    /** A thread that has been woken and has not run yet looks as if it waited. Not for so long, and not each time. */
    private static final int QUIET_MILLIS = 250;

    private static final int LOOKS = 20;
    private static final int HOST_MILLIS = 15_000;
    /** Who has asked so often what comes after the end will go on asking. */
    private static final int READS_PAST_END = 10_000;

    private final int millis;
    private final List<Conversation> conversations;

    /** @param conversations all of the check, those that are still to come too */
    Patience(int millis, List<Conversation> conversations) {
        this.millis = millis;
        this.conversations = conversations;
    }

    int millis() {
        return millis;
    }

    /** For the host, which opens what a program is given: no program is to blame for a computer that stands still. */
    int withHostMillis() {
        return Math.max(millis, HOST_MILLIS);
    }

    /** Begins to wait for a call, which may be null where it has not been made yet. */
    Wait startFor(Call call) {
        return new Wait(call);
    }

    private boolean isStuck(Call call) {
        for (int i = 0; i < LOOKS; i++) {
            boolean allSent = conversations.stream().noneMatch(Conversation::isSending);
            if (!allSent || !isHopeless(call.placesWithin(QUIET_MILLIS))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHopeless(Whereabouts now) {
        return now.stuck() || now.readsPastEnd() > READS_PAST_END;
    }

    /** One time of waiting. Whoever waits does so for {@link #slice} milliseconds, and asks whether it goes on. */
    final class Wait {
        private final Call call;
        private long since = System.nanoTime();
        private boolean stuck;

        private Wait(Call call) {
            this.call = call;
        }

        /** Something has happened. */
        void restart() {
            stuck = false;
            since = System.nanoTime();
        }

        /** For how many milliseconds to wait, at least 1. */
        int slice() {
            return (int) Math.max(1, Math.min(QUIET_MILLIS, left()));
        }

        /**
         * Whether there is any hope left. A program that is stuck may have said its last word after the slice and
         * before the look, so it is heard once more.
         */
        boolean goesOn() {
            boolean before = stuck;
            stuck = passed() >= QUIET_MILLIS && call != null && isStuck(call);
            return left() > 0 && !(before && stuck);
        }

        private long left() {
            return millis - passed();
        }

        private long passed() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        }
    }
}

package course.check.host.seen;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What has been seen in a program's JVM: it can be added to, and never taken back. In a grader's JVM this package is
 * all that the module of the host lets a program call, and no reflection reaches into it.
 */
public final class Sightings {
    private static final AtomicLong SEEN = new AtomicLong();

    private Sightings() {}

    /** One more. */
    public static void add() {
        SEEN.incrementAndGet();
    }

    /** How many so far. */
    public static String count() {
        return String.valueOf(SEEN.get());
    }
}

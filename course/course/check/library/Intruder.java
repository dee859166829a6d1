package course.check.library;

import java.util.concurrent.atomic.AtomicBoolean;

/** A class that no program expects. Whoever makes an object of it because some bytes say so has been tricked. */
public final class Intruder {
    private static final AtomicBoolean MADE = new AtomicBoolean();

    public Intruder() {
        MADE.set(true);
    }

    /** Whether one has been made since this was last asked. */
    public static String wasMade() {
        return String.valueOf(MADE.getAndSet(false));
    }
}

package course.check.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of every exception that ends a thread, and tells the host that the thread belongs to. */
final class Uncaught {
    private static final List<Ear> EARS = new CopyOnWriteArrayList<>();
    private static Thread.UncaughtExceptionHandler usual;

    private Uncaught() {}

    /** Whoever knows some of the threads. */
    interface Ear {
        /** Whether the thread was one of those. */
        boolean hears(Thread thread, Throwable thrown);
    }

    /** From here on, it hears of its threads. Hosts may share a JVM, which has one handler for all. */
    static synchronized void tell(Ear ear) {
        if (EARS.isEmpty()) {
            usual = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler(Uncaught::tellAll);
        }
        EARS.add(ear);
    }

    /** And no longer. */
    static synchronized void tellNoMore(Ear ear) {
        EARS.remove(ear);
        if (EARS.isEmpty()) {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    private static void tellAll(Thread thread, Throwable thrown) {
        boolean heard = false;
        for (Ear ear : EARS) {
            heard |= ear.hears(thread, thrown);
        }
        if (!heard && usual != null) {
            usual.uncaughtException(thread, thrown);
        }
    }
}

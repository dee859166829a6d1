package lesson5_chat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one place that decides which kind of thread serves a client. */
final class Threads {
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private Threads() {}

    /** A new thread for each task: virtual where the JDK has them (JEP 444), else of the platform. */
    static ExecutorService onePerTask() {
        return Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS ? Executors.newCachedThreadPool() : virtual();
    }

    /** Called by its name, because this course also compiles on JDK 17. */
    private static ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

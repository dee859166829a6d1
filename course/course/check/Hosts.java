package course.check;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one JVM ready for the next program, so that a verdict does not wait for a JVM to start. */
public final class Hosts {
    static final int USUAL_HEAP_MEGABYTES = 64;
    private static final Set<Link> RUNNING = ConcurrentHashMap.newKeySet();

    private static volatile int epoch;
    private static CompletableFuture<Link> spare;
    private static int spareMegabytes;

    private Hosts() {}

    /** Starts a JVM of the usual size for the program that comes next. */
    public static void prepare() {
        prepare(USUAL_HEAP_MEGABYTES);
    }

    /** Ends every JVM that runs a program now: their checks end at once, and their verdicts mean nothing. */
    public static synchronized void endRunning() {
        epoch++;
        RUNNING.forEach(Link::close);
        RUNNING.clear();
    }

    /** Changes whenever {@link #endRunning} is called. */
    static int epoch() {
        return epoch;
    }

    static Link take() throws IOException {
        return take(USUAL_HEAP_MEGABYTES);
    }

    /** Starts the JVM that the next {@link #take} hands out. */
    private static synchronized void prepare(int heapMegabytes) {
        if (spare == null) {
            spareMegabytes = heapMegabytes;
            spare = CompletableFuture.supplyAsync(() -> start(heapMegabytes));
        }
    }

    static synchronized Link take(int heapMegabytes) throws IOException {
        Link taken = takeSpare(heapMegabytes);
        prepare(heapMegabytes);
        RUNNING.removeIf(link -> !link.isAlive());
        RUNNING.add(taken);
        return taken;
    }

    private static Link takeSpare(int heapMegabytes) throws IOException {
        CompletableFuture<Link> prepared = spare;
        spare = null;
        if (prepared == null || spareMegabytes != heapMegabytes) {
            return Link.inChild(heapMegabytes);
        }
        try {
            Link link = prepared.join();
            return link.isAlive() ? link : Link.inChild(heapMegabytes);
        } catch (CompletionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** Ends the JVM that nobody took. */
    public static synchronized void close() {
        if (spare != null) {
            spare.thenAccept(Link::close).join();
            spare = null;
        }
    }

    private static Link start(int heapMegabytes) {
        try {
            return Link.inChild(heapMegabytes);
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }
}

package course.check;

import course.check.host.Library;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Keeps one JVM ready for the next program, so that a verdict does not wait for a JVM to start. */
public final class Hosts {
    static final int USUAL_HEAP_MEGABYTES = 64;
    private static final Set<Link> RUNNING = ConcurrentHashMap.newKeySet();

    /** Ends with this JVM, and not before: some systems end what a thread has started together with the thread. */
    private static final Executor STARTER = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "starter of hosts");
        thread.setDaemon(true);
        return thread;
    });

    private static volatile Surroundings surroundings = Surroundings.TRUSTING;
    private static volatile int epoch;
    private static CompletableFuture<Link> spare;

    private Hosts() {}

    /** From here on, submissions are compiled and run in these surroundings. To be called before any of them. */
    public static void use(Surroundings others) {
        surroundings = others;
    }

    /** Starts a host that loads what programs may use, and ends: with it, a JVM can learn how to start fast. */
    public static void rehearse(Surroundings onStage) throws IOException {
        Link link = Link.inChild(onStage, USUAL_HEAP_MEGABYTES);
        for (Library library : Library.values()) {
            link.prepare(library);
        }
        link.leave();
    }

    static Surroundings surroundings() {
        return surroundings;
    }

    /** Starts the JVM that the next {@link #take} of the usual size hands out. */
    public static synchronized void prepare() {
        if (spare == null) {
            spare = CompletableFuture.supplyAsync(Hosts::start, STARTER);
        }
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

    static synchronized Link take(int heapMegabytes) throws IOException {
        Link taken = heapMegabytes == USUAL_HEAP_MEGABYTES ? takeSpare() : Link.inChild(heapMegabytes);
        prepare();
        RUNNING.removeIf(link -> !link.isAlive());
        RUNNING.add(taken);
        return taken;
    }

    private static Link takeSpare() throws IOException {
        CompletableFuture<Link> prepared = spare;
        spare = null;
        if (prepared == null) {
            return Link.inChild(USUAL_HEAP_MEGABYTES);
        }
        try {
            Link link = prepared.join();
            return link.isAlive() ? link : Link.inChild(USUAL_HEAP_MEGABYTES);
        } catch (CompletionException failed) {
            return Link.inChild(USUAL_HEAP_MEGABYTES);
        }
    }

    /** Ends the JVM that nobody took. */
    public static synchronized void close() {
        if (spare != null) {
            spare.thenAccept(Link::close).join();
            spare = null;
        }
    }

    private static Link start() {
        try {
            return Link.inChild(USUAL_HEAP_MEGABYTES);
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }
}

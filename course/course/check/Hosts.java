package course.check;

import course.check.host.Library;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Keeps a JVM ready for the next program, so that a verdict does not wait for one to start. */
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
    /** By the megabytes of their heaps. */
    private static final Map<Integer, CompletableFuture<Link>> SPARE = new HashMap<>();

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
        link.rehearse();
        link.leave();
    }

    static Surroundings surroundings() {
        return surroundings;
    }

    /** Starts a JVM of the usual size, which the next {@link #take} hands out. */
    public static void prepare() {
        prepare(USUAL_HEAP_MEGABYTES);
    }

    private static synchronized void prepare(int heapMegabytes) {
        SPARE.computeIfAbsent(
                heapMegabytes, heap -> CompletableFuture.supplyAsync(() -> startRehearsed(heap), STARTER));
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

    /** A JVM with a heap of so many megabytes; the next one of that size is started at once. */
    static synchronized Link take(int heapMegabytes) throws IOException {
        Link taken = takeSpare(heapMegabytes);
        prepare(heapMegabytes);
        RUNNING.removeIf(link -> !link.isAlive());
        RUNNING.add(taken);
        return taken;
    }

    private static Link takeSpare(int heapMegabytes) throws IOException {
        CompletableFuture<Link> prepared = SPARE.remove(heapMegabytes);
        if (prepared == null) {
            return Link.inChild(heapMegabytes);
        }
        try {
            Link link = prepared.join();
            return link.isAlive() ? link : Link.inChild(heapMegabytes);
        } catch (CompletionException failed) {
            return Link.inChild(heapMegabytes);
        }
    }

    /** Ends the JVMs that nobody took, and waits until the files of all checks are gone. */
    public static synchronized void close() {
        SPARE.values().forEach(spare -> spare.thenAccept(Link::close).join());
        SPARE.clear();
        surroundings.awaitDiscarded();
    }

    private static Link startRehearsed(int heapMegabytes) {
        try {
            Link link = Link.inChild(heapMegabytes);
            link.rehearse();
            return link;
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }
}

package course.check;

import course.check.host.Library;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Keeps a JVM ready for the next program, so that a verdict does not wait for one to start. */
public final class Hosts {
    private static final JvmKind USUAL = new JvmKind(JvmKind.USUAL_HEAP_MEGABYTES, Library.NONE, List.of());
    private static final Set<Link> RUNNING = ConcurrentHashMap.newKeySet();

    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    /** They end with this JVM, and not before: some systems end what a thread has started together with the thread. */
    private static final Executor STARTERS = Executors.newFixedThreadPool(AT_ONCE, task -> {
        var thread = new Thread(task, "starter of hosts");
        thread.setDaemon(true);
        return thread;
    });

    private static volatile Surroundings surroundings = Surroundings.TRUSTING;
    private static volatile int epoch;
    private static final Map<JvmKind, CompletableFuture<Link>> SPARE = new HashMap<>();

    private Hosts() {}

    /** From here on, submissions are compiled and run in these surroundings. To be called before any of them. */
    public static void use(Surroundings others) {
        surroundings = others;
    }

    /** Starts a host that loads what programs may use, and ends: with it, a JVM can learn how to start fast. */
    public static void rehearse(Surroundings onStage) throws IOException {
        Link link = Link.inChild(onStage, USUAL);
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
        prepare(USUAL);
    }

    private static synchronized void prepare(JvmKind kind) {
        SPARE.computeIfAbsent(kind, wanted -> CompletableFuture.supplyAsync(() -> startRehearsed(wanted), STARTERS));
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

    /** A JVM of that kind, its library loaded; the next one is started at once. */
    static Link take(JvmKind kind) throws IOException {
        CompletableFuture<Link> prepared = removeSpare(kind);
        Link taken = prepared == null ? start(kind) : ready(prepared, kind);
        prepare(kind);
        RUNNING.removeIf(link -> !link.isAlive());
        RUNNING.add(taken);
        return taken;
    }

    private static synchronized CompletableFuture<Link> removeSpare(JvmKind kind) {
        return SPARE.remove(kind);
    }

    private static Link ready(CompletableFuture<Link> prepared, JvmKind kind) throws IOException {
        try {
            Link link = prepared.join();
            return link.isAlive() ? link : start(kind);
        } catch (CompletionException failed) {
            return start(kind);
        }
    }

    private static Link start(JvmKind kind) throws IOException {
        Link link = Link.inChild(surroundings, kind);
        link.prepare(kind.library());
        return link;
    }

    /** Ends the JVMs that nobody took, and waits until the files of all checks are gone. */
    public static synchronized void close() {
        SPARE.values().forEach(spare -> spare.thenAccept(Link::close).join());
        SPARE.clear();
        surroundings.awaitDiscarded();
    }

    private static Link startRehearsed(JvmKind kind) {
        try {
            Link link = start(kind);
            link.rehearse();
            return link;
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }
}

package course.check;

import course.check.host.Library;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** So many, and the compiler of the JVM has seen what it is to compile. */
    private static final int MANY_REHEARSALS = 30;

    private static volatile Surroundings surroundings = Surroundings.TRUSTING;
    private static volatile int epoch;
    private static final Map<JvmKind, Spare> SPARE = new HashMap<>();
    private static final Set<JvmKind> HELD_BACK = new LinkedHashSet<>();
    private static boolean holdsBack;

    private Hosts() {}

    /** From here on, submissions are compiled and run in these surroundings. To be called before any of them. */
    public static void use(Surroundings others) {
        surroundings = others;
        if (others.blamesTheProgram()) {
            Replacement.prepare();
        }
    }

    /** Starts a host that loads what programs may use, and ends: with it, a JVM can learn how to start fast. */
    public static void rehearse(Surroundings onStage) throws IOException {
        Link link = Link.inChild(onStage, USUAL);
        for (Library library : Library.values()) {
            new Preparation(link).load(library);
        }
        WarmUp.once(link, () -> false);
        link.leave();
    }

    static Surroundings surroundings() {
        return surroundings;
    }

    /** Starts a JVM of the usual size, which the next {@link #take} hands out. */
    public static void prepare() {
        prepare(USUAL, surroundings.rehearsals());
    }

    private static synchronized void prepare(JvmKind kind, int rehearsals) {
        SPARE.computeIfAbsent(kind, wanted -> new Spare(wanted, rehearsals, STARTERS));
    }

    /**
     * Whether, from here on, no JVM is started in place of the first one of its kind that is handed out before {@link
     * #refill}: all processors are for the one verdict that somebody waits for.
     */
    public static synchronized void holdBack(boolean heldBack) {
        holdsBack = heldBack;
        if (heldBack) {
            SPARE.values().forEach(Spare::hurry);
        } else {
            refill(surroundings.rehearsals());
        }
    }

    /** Starts what was held back. It has time to get ready until the next verdict. */
    public static synchronized void refill() {
        refill(MANY_REHEARSALS);
    }

    private static void refill(int rehearsals) {
        HELD_BACK.forEach(kind -> prepare(kind, rehearsals));
        HELD_BACK.clear();
    }

    /** A program that has needed a second one fails its checks, and will need a third. */
    private static synchronized void replace(JvmKind kind) {
        boolean isFirst = holdsBack && HELD_BACK.add(kind);
        if (!isFirst) {
            prepare(kind, surroundings.rehearsals());
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

    /** A JVM of that kind, its library loaded; the next one is started at once, or after {@link #refill}. */
    static Link take(JvmKind kind) throws IOException {
        int before = epoch;
        Spare prepared = removeSpare(kind);
        Link taken = prepared == null ? Spare.start(kind) : prepared.take();
        replace(kind);
        RUNNING.removeIf(link -> !link.isAlive());
        RUNNING.add(taken);
        if (before != epoch) {
            taken.close(); // it was just starting when all were ended
        }
        return taken;
    }

    private static synchronized Spare removeSpare(JvmKind kind) {
        return SPARE.remove(kind);
    }

    /** Ends the JVMs that nobody took, and waits until the files of all checks are gone. */
    public static synchronized void close() {
        holdsBack = false;
        HELD_BACK.clear();
        SPARE.values().forEach(Spare::hurry);
        SPARE.values().forEach(Spare::discard);
        SPARE.clear();
        surroundings.awaitDiscarded();
    }
}

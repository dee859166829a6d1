package course.check.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Predicate;

/** The threads of the program that is loaded now. */
final class LearnersThreads {
    private static final String POLLER = "sun.nio.ch.Poller";
    private static final String SUB_POLLER = "subPollerLoop";

    /** Of the classes of the threads that the JDK starts for itself, with the JDK's class loader. */
    private static final List<String> OF_THE_JDK = List.of("jdk.internal.", "java.util.concurrent.DelayScheduler");

    /** Where such a thread is while it does nothing for anybody. */
    private static final List<String> IDLE = List.of(
            "java.lang.Object",
            "java.lang.System$",
            "java.lang.Thread",
            "java.lang.VirtualThread",
            "java.lang.ref.",
            "java.util.concurrent.DelayScheduler",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ForkJoinWorkerThread",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.SynchronousQueue",
            "java.util.concurrent.ThreadPerTaskExecutor",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.LockSupport",
            "jdk.internal.misc.",
            "jdk.internal.ref.",
            "sun.nio.ch.");

    /** Where it is while it calls what a program has handed in, be that a class of the JDK. */
    private static final List<String> BUSY = List.of(
            "java.util.concurrent.ForkJoinTask",
            "jdk.internal.ref.CleanerImpl$PhantomCleanableRef",
            "jdk.internal.ref.PhantomCleanable");

    private final Predicate<Thread> learners;
    private final Predicate<JvmThreads.Seen> lent;

    private LearnersThreads(Predicate<Thread> learners, Predicate<JvmThreads.Seen> lent) {
        this.learners = learners;
        this.lent = lent;
    }

    /** In a JVM with others: those that its class loader came down to. */
    static LearnersThreads of(ClassLoader classes) {
        return new LearnersThreads(thread -> thread.getContextClassLoader() == classes, seen -> false);
    }

    /**
     * In a JVM of its own: all that were not there before, whatever they claim to be, and those of the JDK while they run
     * something of the program. Those of an earlier check count too: what was left behind then is left behind now.
     */
    static LearnersThreads fromNowOn() {
        Set<Thread> before = Collections.newSetFromMap(new IdentityHashMap<>()); // whatever a thread says it equals
        JvmThreads.now().forEach(seen -> before.add(seen.thread()));
        Thread hosts = Thread.currentThread();
        return new LearnersThreads(thread -> !before.contains(thread), seen -> seen.thread() != hosts && isLent(seen));
    }

    boolean include(Thread thread) {
        return learners.test(thread);
    }

    /** Where each of them is now. */
    Snapshot now() {
        List<Sighted> sighted = new ArrayList<>();
        for (JvmThreads.Seen seen : JvmThreads.now()) {
            if (learners.test(seen.thread()) || lent.test(seen)) {
                sighted.add(new Sighted(
                        seen.thread(), seen.stack(), isIdleOfTheJdk(seen) ? Doing.NOTHING : Doing.of(seen)));
            }
        }
        return new Snapshot(sighted);
    }

    /** The JDK has threads that call what a program has left with it, such as the finalizer. */
    private static boolean isLent(JvmThreads.Seen seen) {
        for (StackTraceElement frame : seen.stack()) {
            if (!Doing.isOfTheJdk(frame)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A thread of the program at a moment.
     *
     * @param stack where it was, the innermost frame first
     */
    record Sighted(Thread thread, StackTraceElement[] stack, Doing doing) {
        boolean runs() {
            return doing == Doing.RUNS;
        }
    }

    /**
     * One look at the threads.
     *
     * @param threads each of them, and where it was
     */
    record Snapshot(List<Sighted> threads) {
        /**
         * The names of those that the program has started and that have not ended. The host's own that calls it is none of
         * them; one that has called a program before this one is.
         */
        List<String> started(ClassLoader program) {
            List<String> names = new ArrayList<>();
            for (Sighted seen : threads) {
                boolean calls = seen.thread instanceof Caller caller && caller.program == program;
                if (!calls && seen.doing != Doing.NOTHING) {
                    names.add(seen.thread.getName());
                }
            }
            Collections.sort(names);
            return names;
        }

        /** Whether each of them waits: for the network, for a lock, or for another thread. Who sleeps does not. */
        boolean allWait() {
            return allAreAtLeast(Doing.WAITS);
        }

        /** Whether each of them waits for something that only the peer can bring, or another of them. */
        boolean allWaitForEver() {
            return allAreAtLeast(Doing.WAITS_FOR_EVER);
        }

        /** The same, and none of them waits for another. */
        boolean allWaitForPeers() {
            return allAreAtLeast(Doing.WAITS_FOR_A_PEER);
        }

        private boolean allAreAtLeast(Doing least) {
            for (Sighted seen : threads) {
                if (!seen.doing.isAtLeast(least)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The JDK's own, or one of the pool that all programs share and none can end; what it runs is the program's. */
    private static boolean isIdleOfTheJdk(JvmThreads.Seen seen) {
        Class<?> kind = seen.thread().getClass();
        if (kind.getClassLoader() != null) {
            return false; // whatever its class is called
        }
        return (isShared(seen.thread())
                        || startsWithAny(kind.getName(), OF_THE_JDK)
                        || waitsForAllSockets(seen.stack()))
                && isIdle(seen.stack());
    }

    private static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** For virtual threads that wait for the network the JDK has threads that do it for all of them, virtual ones too. */
    private static boolean waitsForAllSockets(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POLLER) && frame.getMethodName().equals(SUB_POLLER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (!Doing.isOfTheJdk(frame) || !startsWithAny(name, IDLE) || startsWithAny(name, BUSY)) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWithAny(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** A thread of the host that makes a call. */
    static final class Caller extends Thread {
        private final ClassLoader program;

        Caller(Runnable call, String name, ClassLoader program) {
            super(call, name);
            this.program = program;
            setContextClassLoader(program);
            setDaemon(true);
        }
    }
}

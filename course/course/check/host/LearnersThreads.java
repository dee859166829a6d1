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
    private static final String NETWORK = "sun.nio.ch.";
    /** How those system calls begin that may take long; a close or an option takes none, and what follows it matters. */
    private static final List<String> MAY_WAIT =
            List.of("accept", "connect", "getQueued", "poll", "read", "receive", "recv", "send", "wait", "write");

    private static final String SOCKET = "sun.nio.ch.NioSocketImpl";
    private static final String FILE = "sun.nio.ch.FileChannelImpl";
    private static final String THREAD = "java.lang.Thread";
    private static final String HOST = Host.class.getName();
    private static final String HOLD = "hold";
    private static final Set<String> ENDLESS = Set.of("implRead", "accept");
    private static final String WITH_DEADLINE = "timed";
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
                sighted.add(new Sighted(seen.thread(), seen.stack(), doing(seen)));
            }
        }
        return new Snapshot(sighted);
    }

    /** The JDK has threads that call what a program has left with it, such as the finalizer. */
    private static boolean isLent(JvmThreads.Seen seen) {
        for (StackTraceElement frame : seen.stack()) {
            if (!isOfTheJdk(frame)) {
                return true;
            }
        }
        return false;
    }

    /** What a thread does. Each that waits waits for less than the one before it. */
    enum Doing {
        RUNS,
        SLEEPS,
        /** For the network, a lock or another thread, if need be until a deadline. */
        WAITS,
        /** For the same, without a deadline. */
        WAITS_FOR_EVER,
        /** In a read or an accept without a deadline, or where the examiner keeps it. */
        WAITS_FOR_A_PEER,
        /** It is the JDK's own, and does nothing for the program. */
        NOTHING;

        boolean isAtLeast(Doing other) {
            return compareTo(other) >= 0;
        }
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

    private static Doing doing(JvmThreads.Seen seen) {
        if (isIdleOfTheJdk(seen)) {
            return Doing.NOTHING;
        }
        return switch (seen.state()) {
            case WAITING -> isHeld(seen.stack()) ? Doing.WAITS_FOR_A_PEER : Doing.WAITS_FOR_EVER;
            case BLOCKED, TERMINATED -> Doing.WAITS_FOR_EVER;
            case TIMED_WAITING -> sleeps(seen.stack()) ? Doing.SLEEPS : Doing.WAITS;
            default -> doingInSystemCall(seen.stack());
        };
    }

    /** Whether the host keeps it waiting for the examiner. */
    private static boolean isHeld(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (!isOfTheJdk(frame)) {
                return frame.getClassName().startsWith(HOST)
                        && frame.getMethodName().equals(HOLD);
            }
        }
        return false;
    }

    /** Of a thread in a system call the JVM only knows that it has left Java. */
    private static Doing doingInSystemCall(StackTraceElement[] stack) {
        if (!isInNetwork(stack)) {
            return Doing.RUNS;
        }
        return hasNoDeadline(stack) ? Doing.WAITS_FOR_A_PEER : Doing.WAITS;
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
            if (!isOfTheJdk(frame) || !startsWithAny(name, IDLE) || startsWithAny(name, BUSY)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithAny(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        return "java.base".equals(frame.getModuleName());
    }

    /** It waits for nothing but the time, and goes on whatever else happens. */
    private static boolean sleeps(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (!isOfTheJdk(frame)) {
                return false;
            }
            if (frame.getClassName().equals(THREAD) && frame.getMethodName().equals("sleep")) {
                return true;
            }
        }
        return false;
    }

    /** Files have the same package. Who reads or writes one is at work, and the disk is slow. */
    private static boolean isInNetwork(StackTraceElement[] stack) {
        if (stack.length == 0 || !stack[0].isNativeMethod()) {
            return false;
        }
        for (StackTraceElement frame : stack) {
            if (!isOfTheJdk(frame) || !frame.getClassName().startsWith(NETWORK)) {
                break;
            }
            if (frame.getClassName().equals(FILE)) {
                return false;
            }
        }
        return isOfTheJdk(stack[0])
                && stack[0].getClassName().startsWith(NETWORK)
                && startsWithAny(stack[0].getMethodName(), MAY_WAIT);
    }

    /** A read or accept of a socket without a time-out; whatever else may be waited for, it might end by itself. */
    private static boolean hasNoDeadline(StackTraceElement[] stack) {
        boolean endless = false;
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(SOCKET)) {
                String method = frame.getMethodName();
                if (method.startsWith(WITH_DEADLINE)) {
                    return false;
                }
                endless |= ENDLESS.contains(method);
            }
        }
        return endless;
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

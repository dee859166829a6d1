package course.check.host;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The threads of the program that is loaded now. */
final class LearnersThreads {
    private static final String NETWORK = "sun.nio.ch.";
    private static final String SOCKET = "sun.nio.ch.NioSocketImpl";
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
        return new Snapshot(JvmThreads.now().stream()
                .filter(seen -> learners.test(seen.thread()) || lent.test(seen))
                .toList());
    }

    /** The JDK has threads that call what a program has left with it, such as the finalizer. */
    private static boolean isLent(JvmThreads.Seen seen) {
        return !Stream.of(seen.stack()).allMatch(LearnersThreads::isOfTheJdk);
    }

    /**
     * One look at the threads.
     *
     * @param threads each of them, and where it was
     */
    record Snapshot(List<JvmThreads.Seen> threads) {
        /**
         * The names of those that the program has started and that have not ended. The host's own that calls it is none of
         * them; one that has called a program before this one is.
         */
        List<String> started(ClassLoader program) {
            return threads.stream()
                    .filter(seen -> !(seen.thread() instanceof Caller caller && caller.program == program))
                    .filter(seen -> !isIdleOfTheJdk(seen))
                    .map(seen -> seen.thread().getName())
                    .sorted()
                    .toList();
        }

        /** Whether each of them waits: for the network, for a lock, or for another thread. Who sleeps does not. */
        boolean allWait() {
            return threads.stream().allMatch(seen -> isIdleOfTheJdk(seen) || (waits(seen) && !sleeps(seen)));
        }

        /** Whether each of them waits for something that only the peer can bring, or another of them. */
        boolean allWaitForEver() {
            return threads.stream().allMatch(seen -> isIdleOfTheJdk(seen) || waitsForEver(seen));
        }

        /** The same, and none of them waits for another. */
        boolean allWaitForPeers() {
            return threads.stream().allMatch(seen -> isIdleOfTheJdk(seen) || waitsForAPeer(seen));
        }
    }

    /** The JDK's own, or one of the pool that all programs share and none can end; what it runs is the program's. */
    private static boolean isIdleOfTheJdk(JvmThreads.Seen seen) {
        Thread thread = seen.thread();
        if (thread.getClass().getClassLoader() != null) {
            return false; // whatever its class is called
        }
        boolean shared = thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
        boolean ofTheJdk = shared
                || OF_THE_JDK.stream().anyMatch(thread.getClass().getName()::startsWith)
                || waitsForAllSockets(seen.stack());
        return ofTheJdk
                && Stream.of(seen.stack()).allMatch(LearnersThreads::isIdle)
                && Stream.of(seen.stack()).noneMatch(LearnersThreads::isBusy);
    }

    /** For virtual threads that wait for the network the JDK has threads that do it for all of them, virtual ones too. */
    private static boolean waitsForAllSockets(StackTraceElement[] stack) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getClassName().equals(POLLER)
                        && frame.getMethodName().equals(SUB_POLLER));
    }

    private static boolean isIdle(StackTraceElement frame) {
        return isOfTheJdk(frame) && IDLE.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private static boolean isBusy(StackTraceElement frame) {
        return BUSY.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        return "java.base".equals(frame.getModuleName());
    }

    static boolean waits(JvmThreads.Seen seen) {
        return switch (seen.state()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            default -> waitsForNetwork(seen.stack());
        };
    }

    /** It waits for nothing but the time, and goes on whatever else happens. */
    private static boolean sleeps(JvmThreads.Seen seen) {
        return Stream.of(seen.stack())
                .takeWhile(LearnersThreads::isOfTheJdk)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && frame.getMethodName().equals("sleep"));
    }

    private static boolean waitsForEver(JvmThreads.Seen seen) {
        return switch (seen.state()) {
            case BLOCKED, WAITING, TERMINATED -> true;
            case RUNNABLE -> waitsForAPeer(seen);
            default -> false;
        };
    }

    private static boolean waitsForAPeer(JvmThreads.Seen seen) {
        return waitsForNetwork(seen.stack()) && hasNoDeadline(seen.stack());
    }

    /** Of a thread in a system call the JVM only knows that it has left Java. */
    private static boolean waitsForNetwork(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && isOfTheJdk(stack[0])
                && stack[0].getClassName().startsWith(NETWORK);
    }

    /** A read or accept of a socket without a time-out; whatever else may be waited for, it might end by itself. */
    private static boolean hasNoDeadline(StackTraceElement[] stack) {
        List<String> methods = Stream.of(stack)
                .filter(frame -> frame.getClassName().equals(SOCKET))
                .map(StackTraceElement::getMethodName)
                .toList();
        return methods.stream().anyMatch(ENDLESS::contains)
                && methods.stream().noneMatch(method -> method.startsWith(WITH_DEADLINE));
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

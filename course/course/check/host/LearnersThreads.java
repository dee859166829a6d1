package course.check.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Of the classes of the threads that the JDK starts for itself; nobody else can make such ones. */
    private static final List<String> OF_THE_JDK = List.of("jdk.internal.", "java.util.concurrent.DelayScheduler");

    /** Where such a thread is while it does nothing for anybody. */
    private static final List<String> IDLE = List.of(
            "java.lang.Object",
            "java.lang.Thread",
            "java.lang.VirtualThread",
            "java.lang.ref.",
            "java.util.concurrent.DelayScheduler",
            "java.util.concurrent.ForkJoin",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.SynchronousQueue",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.LockSupport",
            "jdk.internal.misc.",
            "jdk.internal.ref.",
            "sun.nio.ch.");

    private final Predicate<Thread> learners;

    private LearnersThreads(Predicate<Thread> learners) {
        this.learners = learners;
    }

    /** In a JVM with others: those that its class loader came down to. */
    static LearnersThreads of(ClassLoader classes) {
        return new LearnersThreads(thread -> thread.getContextClassLoader() == classes);
    }

    /**
     * In a JVM of its own: all that were not there before, whatever they claim to be. Those of an earlier check count
     * too: what was left behind then is left behind now.
     */
    static LearnersThreads fromNowOn() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        return new LearnersThreads(thread -> !before.contains(thread));
    }

    boolean include(Thread thread) {
        return learners.test(thread);
    }

    /** Where each of them is now, the virtual ones among them. */
    Snapshot now() {
        Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
        VirtualThreads.all().forEach(thread -> all.put(thread, thread.getStackTrace()));
        all.keySet().removeIf(learners.negate());
        return new Snapshot(all);
    }

    /**
     * One look at the threads, which takes a moment in which none of them moves.
     *
     * @param stacks where each of them was
     */
    record Snapshot(Map<Thread, StackTraceElement[]> stacks) {
        /** The names of those that the program has started and that have not ended. */
        List<String> started() {
            return stacks.entrySet().stream()
                    .filter(thread -> !(thread.getKey() instanceof Caller) && !isIdleOfTheJdk(thread))
                    .map(thread -> thread.getKey().getName())
                    .sorted()
                    .toList();
        }

        /** Whether each of them waits: for the network, for a lock, or for another thread. */
        boolean allWait() {
            return stacks.entrySet().stream()
                    .allMatch(thread -> isIdleOfTheJdk(thread) || waits(thread.getKey(), thread.getValue()));
        }

        /** Whether each of them waits for something that only the peer can bring, or another of them. */
        boolean allWaitForEver() {
            return stacks.entrySet().stream()
                    .allMatch(thread -> isIdleOfTheJdk(thread) || waitsForEver(thread.getKey(), thread.getValue()));
        }
    }

    /** The JDK's own, or one of the pool that all programs share and none can end; what it runs is the program's. */
    private static boolean isIdleOfTheJdk(Map.Entry<Thread, StackTraceElement[]> entry) {
        Thread thread = entry.getKey();
        boolean shared = thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
        boolean ofTheJdk =
                shared || OF_THE_JDK.stream().anyMatch(thread.getClass().getName()::startsWith);
        return ofTheJdk && Stream.of(entry.getValue()).allMatch(LearnersThreads::isIdle);
    }

    private static boolean isIdle(StackTraceElement frame) {
        return IDLE.stream().anyMatch(frame.getClassName()::startsWith);
    }

    static boolean waits(Thread thread, StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            default -> waitsForNetwork(stack);
        };
    }

    private static boolean waitsForEver(Thread thread, StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TERMINATED -> true;
            case RUNNABLE -> waitsForNetwork(stack) && hasNoDeadline(stack);
            default -> false;
        };
    }

    /** Of a thread in a system call the JVM only knows that it has left Java. */
    private static boolean waitsForNetwork(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
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
        Caller(Runnable call, String name, ClassLoader classes) {
            super(call, name);
            setContextClassLoader(classes);
            setDaemon(true);
        }
    }
}

package course.check.host;

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
    /** The package of the threads that the JDK starts for itself; nobody else can make such ones. */
    private static final String OF_THE_JDK = "jdk.internal.";
    /** Carries virtual threads, which no list of threads holds. */
    private static final String CARRIER = "jdk.internal.misc.CarrierThread";

    private static final String SOCKET = "sun.nio.ch.NioSocketImpl";
    private static final Set<String> ENDLESS = Set.of("implRead", "accept");
    private static final String WITH_DEADLINE = "timed";

    private final Predicate<Thread> learners;

    private LearnersThreads(Predicate<Thread> learners) {
        this.learners = learners;
    }

    static LearnersThreads none() {
        return new LearnersThreads(thread -> false);
    }

    /** In a JVM with others: those that its class loader came down to. */
    static LearnersThreads of(ClassLoader classes) {
        return new LearnersThreads(thread -> thread.getContextClassLoader() == classes);
    }

    /** In a JVM of its own: all that were not there before, whatever they claim to be. */
    static LearnersThreads fromNowOn() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        return new LearnersThreads(thread -> !before.contains(thread) && !isOfTheJdk(thread));
    }

    /** The JDK's own, or one of the pool that all programs share and none can end. */
    private static boolean isOfTheJdk(Thread thread) {
        boolean shared = thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
        return shared ? isIdle(thread) : thread.getClass().getName().startsWith(OF_THE_JDK);
    }

    private static boolean isIdle(Thread thread) {
        return Stream.of(thread.getStackTrace()).allMatch(frame -> frame.getClassLoaderName() == null);
    }

    /** The names of those that the program has started and that have not ended. */
    List<String> started() {
        return all().map(Map.Entry::getKey)
                .filter(thread -> !(thread instanceof Caller))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    /** Whether each of them waits: for the network, for a lock, or for another thread. */
    boolean allWait() {
        return all().allMatch(thread -> waits(thread.getKey(), thread.getValue()));
    }

    /**
     * Whether each of them waits for something that only the peer can bring, or another of them: none has a
     * deadline, and none can be one that is not seen.
     */
    boolean allWaitForEver() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> learners.test(thread.getKey()) || isCarrier(thread.getKey()))
                .allMatch(thread -> waitsForEver(thread.getKey(), thread.getValue()));
    }

    private static boolean waitsForEver(Thread thread, StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TERMINATED -> !isCarrier(thread);
            case RUNNABLE -> waitsForNetwork(stack) && hasNoDeadline(stack);
            default -> false;
        };
    }

    private static boolean isCarrier(Thread thread) {
        return thread.getClass().getName().equals(CARRIER);
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

    private Stream<Map.Entry<Thread, StackTraceElement[]>> all() {
        return Thread.getAllStackTraces().entrySet().stream().filter(thread -> learners.test(thread.getKey()));
    }

    static boolean waits(Thread thread, StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            default -> waitsForNetwork(stack);
        };
    }

    /** Of a thread in a system call the JVM only knows that it has left Java. */
    private static boolean waitsForNetwork(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && stack[0].getClassName().startsWith(NETWORK);
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

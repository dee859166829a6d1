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

package course.check.host;

import java.util.List;
import java.util.Map;

/** The threads of the program that is loaded now: those that its class loader came down to. */
final class LearnersThreads {
    private static final String NETWORK = "sun.nio.ch.";

    private LearnersThreads() {}

    /** The names of those that the program has started and that have not ended. */
    static List<String> started(ClassLoader classes) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getContextClassLoader() == classes)
                .filter(thread -> !(thread instanceof Caller))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    /** Whether each of them waits: for the network, for a lock, or for another thread. */
    static boolean allWait(ClassLoader classes) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getContextClassLoader() == classes)
                .allMatch(LearnersThreads::waits);
    }

    private static boolean waits(Map.Entry<Thread, StackTraceElement[]> thread) {
        return switch (thread.getKey().getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            default -> waitsForNetwork(thread.getValue());
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

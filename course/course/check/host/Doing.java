package course.check.host;

import java.util.List;
import java.util.Set;

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

    boolean isAtLeast(Doing other) {
        return compareTo(other) >= 0;
    }

    /** Of a thread that does something for the program. */
    static Doing of(JvmThreads.Seen seen) {
        return switch (seen.state()) {
            case WAITING -> isHeld(seen.stack()) ? WAITS_FOR_A_PEER : WAITS_FOR_EVER;
            case BLOCKED, TERMINATED -> WAITS_FOR_EVER;
            case TIMED_WAITING -> sleeps(seen.stack()) ? SLEEPS : WAITS;
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
            return RUNS;
        }
        return hasNoDeadline(stack) ? WAITS_FOR_A_PEER : WAITS;
    }

    static boolean isOfTheJdk(StackTraceElement frame) {
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
                && LearnersThreads.startsWithAny(stack[0].getMethodName(), MAY_WAIT);
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
}

package course.check;

import java.lang.management.ManagementFactory;

/** Where a learner's program runs. */
public enum Mode {
    /** In this JVM, where a debugger sees it. */
    HERE,
    /** In a JVM of its own, which is ended when it hangs. */
    CHILD;

    private static final String DEBUG_AGENT = "-agentlib:jdwp";

    /** In this JVM if a debugger is attached to it, else in a child. */
    public static Mode usual() {
        return isDebugged() ? HERE : CHILD;
    }

    static boolean isDebugged() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith(DEBUG_AGENT));
    }
}

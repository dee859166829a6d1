package course.check.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of this JVM, as the JVM knows them. What {@link Thread} offers to everybody asks the threads themselves,
 * and those of a program may answer with lies: {@code getState}, {@code equals} and more can be overridden. The JVM's own
 * answers are private, and this module must be let in, see {@link #OPTION}; where it is not, the threads are trusted.
 */
final class JvmThreads {
    /** Lets a module ask the JVM, for which it stands as {@code %s}. */
    static final String OPTION = "--add-opens=java.base/java.lang=%s";

    private static final MethodHandle THREADS;
    private static final MethodHandle STACKS;
    private static final MethodHandle STATE;

    static {
        MethodHandle threads = null;
        MethodHandle stacks = null;
        MethodHandle state = null;
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            threads = inside.findStatic(Thread.class, "getThreads", MethodType.methodType(Thread[].class));
            MethodType dump = MethodType.methodType(StackTraceElement[][].class, Thread[].class);
            stacks = inside.findStatic(Thread.class, "dumpThreads", dump);
            MethodType ofThread = MethodType.methodType(Thread.State.class);
            state = inside.findSpecial(Thread.class, "getState", ofThread, Thread.class);
        } catch (IllegalAccessException notLetIn) {
            threads = null;
        } catch (NoSuchMethodException ofAnotherJdk) {
            throw new IllegalStateException("this JDK keeps its threads in another way", ofAnotherJdk);
        }
        THREADS = threads;
        STACKS = stacks;
        STATE = state;
    }

    private JvmThreads() {}

    /**
     * A thread at a moment.
     *
     * @param stack where it was, the innermost frame first
     */
    record Seen(Thread thread, Thread.State state, StackTraceElement[] stack) {}

    /** Those that have started and not ended, the virtual ones among them. One moment in which none of them moves. */
    static List<Seen> now() {
        List<Seen> seen = new ArrayList<>();
        if (THREADS == null) {
            Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
            all.forEach((thread, stack) -> seen.add(new Seen(thread, thread.getState(), stack)));
        } else {
            addPlatformThreads(seen);
        }
        for (Thread thread : VirtualThreads.all()) { // whose class is the JDK's, and final
            seen.add(new Seen(thread, thread.getState(), thread.getStackTrace()));
        }
        return seen;
    }

    private static void addPlatformThreads(List<Seen> seen) {
        try {
            var threads = (Thread[]) THREADS.invokeExact();
            var stacks = (StackTraceElement[][]) STACKS.invokeExact(threads);
            for (int i = 0; i < threads.length; i++) {
                if (stacks[i] != null) { // or it has just ended
                    seen.add(new Seen(threads[i], (Thread.State) STATE.invokeExact(threads[i]), stacks[i]));
                }
            }
        } catch (Throwable ofTheJvm) {
            throw new IllegalStateException(ofTheJvm);
        }
    }
}

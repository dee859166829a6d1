package course.check.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The threads of this JVM, as the JVM knows them. What {@link Thread} offers to everybody asks the threads themselves,
 * and those of a program may answer with lies: {@code getState}, {@code equals} and more can be overridden. The JVM's own
 * answers are private, and this module must be let in, see {@link #OPTION}; where it is not, the threads are trusted.
 */
final class JvmThreads {
    /** Lets a module ask the JVM, for which it stands as {@code %s}. */
    static final String OPTION = "--add-opens=java.base/java.lang=%s";

    private static final Optional<Inside> INSIDE = letIn();

    /** What is private to {@link Thread}: all threads, the stacks of some, and the state of one, whatever it says. */
    private record Inside(MethodHandle threads, MethodHandle stacks, MethodHandle state) {}

    private JvmThreads() {}

    private static Optional<Inside> letIn() {
        MethodType stacks = MethodType.methodType(StackTraceElement[][].class, Thread[].class);
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            return Optional.of(new Inside(
                    inside.findStatic(Thread.class, "getThreads", MethodType.methodType(Thread[].class)),
                    inside.findStatic(Thread.class, "dumpThreads", stacks),
                    inside.findSpecial(
                            Thread.class, "getState", MethodType.methodType(Thread.State.class), Thread.class)));
        } catch (IllegalAccessException notLetIn) {
            return Optional.empty();
        } catch (NoSuchMethodException ofAnotherJdk) {
            throw new IllegalStateException("this JDK keeps its threads in another way", ofAnotherJdk);
        }
    }

    /**
     * A thread at a moment.
     *
     * @param stack where it was, the innermost frame first
     */
    record Seen(Thread thread, Thread.State state, StackTraceElement[] stack) {}

    /** Those that have started and not ended, the virtual ones among them. One moment in which none of them moves. */
    static List<Seen> now() {
        List<Seen> seen = new ArrayList<>();
        if (INSIDE.isPresent()) {
            addPlatformThreads(seen, INSIDE.get());
        } else {
            Thread.getAllStackTraces().forEach((thread, stack) -> seen.add(new Seen(thread, thread.getState(), stack)));
        }
        for (Thread thread : VirtualThreads.all()) { // whose class is the JDK's, and final
            seen.add(new Seen(thread, thread.getState(), thread.getStackTrace()));
        }
        return seen;
    }

    private static void addPlatformThreads(List<Seen> seen, Inside inside) {
        try {
            var threads = (Thread[]) inside.threads.invokeExact();
            var stacks = (StackTraceElement[][]) inside.stacks.invokeExact(threads);
            for (int i = 0; i < threads.length; i++) {
                if (stacks[i] != null) { // or it has just ended
                    seen.add(new Seen(threads[i], (Thread.State) inside.state.invokeExact(threads[i]), stacks[i]));
                }
            }
        } catch (Throwable ofTheJvm) {
            throw new IllegalStateException(ofTheJvm);
        }
    }
}

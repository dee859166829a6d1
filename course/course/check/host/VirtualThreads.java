package course.check.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The virtual threads of this JVM (JEP 444). {@link Thread#getAllStackTraces} leaves them out, and so does every other
 * list that a program may ask for; the JVM's own is in a package that this one must be let into, see {@link #OPTION}.
 */
final class VirtualThreads {
    /** Lets a module look into the list, for which it stands as {@code %s}. On JDK 17 it has no effect. */
    static final String OPTION = "--add-exports=java.base/jdk.internal.vm=%s";

    private static final String CONTAINERS = "jdk.internal.vm.ThreadContainers";
    private static final String CONTAINER = "jdk.internal.vm.ThreadContainer";
    private static final List<String> VIRTUAL =
            List.of("java.lang.VirtualThread", "java.lang.ThreadBuilders$BoundVirtualThread");

    private VirtualThreads() {}

    /** Those that have started and not ended; none before JDK 21. */
    static List<Thread> all() {
        try {
            Class<?> containers = Class.forName(CONTAINERS);
            List<Thread> found = new ArrayList<>();
            addAll(containers.getMethod("root").invoke(null), Class.forName(CONTAINER), found);
            return found;
        } catch (ClassNotFoundException olderJdk) {
            return List.of();
        } catch (ReflectiveOperationException notLetIn) {
            return List.of(); // the host shares a JVM with whatever started it, and nobody gave it the option
        }
    }

    private static void addAll(Object container, Class<?> type, List<Thread> found)
            throws ReflectiveOperationException {
        for (Object thread : asked(container, type, "threads")) {
            if (VIRTUAL.contains(thread.getClass().getName())) {
                found.add((Thread) thread);
            }
        }
        for (Object child : asked(container, type, "children")) {
            addAll(child, type, found);
        }
    }

    private static List<?> asked(Object container, Class<?> type, String what) throws ReflectiveOperationException {
        return ((Stream<?>) type.getMethod(what).invoke(container)).toList();
    }
}

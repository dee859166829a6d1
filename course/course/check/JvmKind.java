package course.check;

import course.check.host.Library;
import java.util.List;

/**
 * What a JVM for programs is like.
 *
 * @param heapMegabytes the most megabytes of heap
 * @param library what it has loaded beside the JDK
 * @param options more options of the JVM
 */
record JvmKind(int heapMegabytes, Library library, List<String> options) {
    static final int USUAL_HEAP_MEGABYTES = 64;

    /** A country whose rules for letters, files and lines are not those of most programmers. */
    private static final List<String> ABROAD =
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dline.separator=\r\n");

    private static final String FIRM = "-XX:+ExitOnOutOfMemoryError";

    /** The one that an exercise asks for. */
    static JvmKind of(Exercise exercise) {
        return new JvmKind(exercise.heapMegabytes(), exercise.library(), List.of());
    }

    /** One that ends when its heap is not enough. */
    JvmKind withFirmHeap(int megabytes) {
        return new JvmKind(megabytes, library, List.of(FIRM));
    }

    /** Whether its end may only say that its heap was not enough. */
    boolean isFirm() {
        return options.contains(FIRM);
    }

    JvmKind abroad() {
        return new JvmKind(USUAL_HEAP_MEGABYTES, library, ABROAD);
    }
}

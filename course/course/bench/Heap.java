package course.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** What this JVM has used of its heap. */
final class Heap {
    private Heap() {}

    /** The sum of the peaks of the heap's parts: never less than the true peak. */
    static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}

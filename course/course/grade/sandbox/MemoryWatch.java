package course.grade.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks ten times a second how much memory all processes of a program hold together, and ends those of a program that
 * holds too much. The system's own limits are for each process alone. Where there is no /proc, nothing is seen.
 */
final class MemoryWatch {
    /** One process never gets there: its own limit is below. */
    static final int MOST_MEBIBYTES = 1280;

    private static final long PERIOD_NANOS = 100_000_000;
    /** Its own, and what it shares with processes that it has started; some garbage collectors keep the heap there. */
    private static final Set<String> MEMORY = Set.of("RssAnon:", "RssShmem:");

    private static final int KIBIBYTES = 1024;

    private final Enclosure enclosure;
    private final Runnable afterwards;
    private final AtomicBoolean tooMuch = new AtomicBoolean();

    /** @param afterwards what to do when a program was ended */
    private MemoryWatch(Enclosure enclosure, Runnable afterwards) {
        this.enclosure = enclosure;
        this.afterwards = afterwards;
    }

    /** Looks from now on, as long as this JVM lives. */
    static MemoryWatch begin(Enclosure enclosure, Runnable afterwards) {
        var watch = new MemoryWatch(enclosure, afterwards);
        var thread = new Thread(watch::watch, "memory");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(MemoryWatch::stopJudging);
        thread.start();
        return watch;
    }

    /** What nobody watches is not judged. */
    private static void stopJudging(Thread thread, Throwable broken) {
        System.err.println(broken);
        Runtime.getRuntime().halt(1);
    }

    private void watch() {
        while (true) {
            look();
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    /** Whether a program was ended since this was asked last. */
    boolean hasEndedOne() {
        return tooMuch.getAndSet(false);
    }

    private void look() {
        enclosure
                .programs()
                .filter(program -> mebibytes(program) > MOST_MEBIBYTES)
                .forEach(this::end);
    }

    private void end(List<ProcessHandle> program) {
        tooMuch.set(true);
        program.forEach(ProcessHandle::destroyForcibly);
        afterwards.run();
    }

    static long mebibytes(List<ProcessHandle> program) {
        return program.stream().mapToLong(MemoryWatch::kibibytes).sum() / KIBIBYTES;
    }

    /** Not the libraries that all JVMs share, nor files, which have limits of their own. */
    private static long kibibytes(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            return Files.readString(status, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> MEMORY.contains(line.split("\\s", 2)[0]))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException hasEnded) {
            return 0;
        }
    }
}

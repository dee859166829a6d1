package course.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Deletes folders beside the work: to give back the 200 MB of a file takes longer than many a check. */
final class Discarded {
    static final Discarded LATER = new Discarded();

    private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    private final Queue<Path> stuck = new ConcurrentLinkedQueue<>();

    private Discarded() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::await));
    }

    /** Deletes a folder with all that is in it, after those that have been added before. */
    synchronized void add(Path folder) {
        all = all.thenRunAsync(() -> delete(folder));
    }

    /** Waits until all of them are gone, and tries once more where something was still running. */
    void await() {
        now().join();
        List.copyOf(stuck).forEach(this::delete);
        stuck.clear();
    }

    private synchronized CompletableFuture<Void> now() {
        return all;
    }

    /** A folder that has gone before is gone; what cannot be deleted, since something still runs in it, waits. */
    private void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException inUse) {
            stuck.add(folder);
        }
    }
}

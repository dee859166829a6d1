package course.grade;

import course.check.Exercise;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.intake.Handed;
import course.grade.intake.Sha256;
import course.grade.sandbox.Bench;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Judges exercises, several at once, each judge at a bench of its own. */
final class Judges implements AutoCloseable {
    /** They do not speak of the program alone: the same one may fare better next time. */
    private static final Set<Outcome> NOT_THE_LAST_WORD =
            EnumSet.of(Outcome.DEADLINE, Outcome.COMPILER_STOPPED, Outcome.COURSE_FAULT);

    private final ExecutorService judges;
    private final ThreadLocal<Bench> bench;
    private final Queue<Bench> benches = new ConcurrentLinkedQueue<>();
    private final Map<String, Mark> known = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param opener opens a bench; asked once for each judge, when there is work for it */
    Judges(int atOnce, Supplier<Bench> opener) {
        judges = Executors.newFixedThreadPool(atOnce);
        bench = ThreadLocal.withInitial(() -> open(opener));
    }

    private Bench open(Supplier<Bench> opener) {
        Bench opened = opener.get();
        benches.add(opened);
        if (closed) {
            opened.close();
        }
        return opened;
    }

    /**
     * Begins to judge an exercise.
     *
     * @param folder where the submission's files are
     * @throws CancellationException if this is closed
     */
    Future<Mark> start(Handed handed, Path folder, Exercise exercise, Runnable whenDone) {
        try {
            return judges.submit(() -> {
                Mark mark = mark(handed, folder, exercise);
                whenDone.run();
                return mark;
            });
        } catch (RejectedExecutionException afterTheEnd) {
            throw new CancellationException();
        }
    }

    /** Half a class hands in the same stubs, and no file for the same exercises: each text is judged once. */
    private Mark mark(Handed handed, Path folder, Exercise exercise) {
        String text = handed.sources().get(exercise);
        String key = exercise.number() + " " + (text == null ? "" : Sha256.of(List.of(text)));
        Mark before = known.get(key);
        if (before != null) {
            return before;
        }
        Mark mark = bench.get().judge(folder, exercise);
        if (!NOT_THE_LAST_WORD.contains(mark.outcome())) {
            known.put(key, mark);
        }
        return mark;
    }

    /**
     * Waits for the mark.
     *
     * @throws ExecutionException if the bench broke
     * @throws CancellationException if this was closed: then no mark is one
     */
    Mark result(Future<Mark> started) throws ExecutionException, InterruptedException {
        try {
            Mark mark = started.get();
            requireOpen();
            return mark;
        } catch (ExecutionException broken) {
            requireOpen();
            throw broken;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException("stopped");
        }
    }

    /** Stops whatever is being judged. */
    @Override
    public void close() {
        closed = true;
        judges.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(true));
        benches.forEach(Bench::close);
    }
}

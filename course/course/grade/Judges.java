package course.grade;

import course.check.Exercise;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.intake.Handed;
import course.grade.intake.Sha256;
import course.grade.sandbox.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Judges exercises, several at once, each judge at a bench of its own. */
final class Judges implements AutoCloseable {
    /** They do not speak of the program alone: the same one may fare better next time. */
    private static final Set<Outcome> NOT_THE_LAST_WORD = EnumSet.of(Outcome.COMPILER_STOPPED, Outcome.COURSE_FAULT);

    private final ExecutorService judges;
    private final ThreadLocal<Bench> bench;
    private final Queue<Bench> benches = new ConcurrentLinkedQueue<>();
    private final Map<String, Mark> known = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param atOnce how many
     * @param opener opens a bench; asked once for each judge, when there is work for it
     */
    Judges(int atOnce, Opener opener) {
        judges = Executors.newFixedThreadPool(atOnce);
        bench = ThreadLocal.withInitial(() -> open(opener));
    }

    /**
     * How many judge at once: one more than this computer has processors, since mostly one of them waits for a program
     * that hangs. Where programs share a network but nothing else, each has it for itself: one that speaks to another's
     * server could spoil a verdict.
     */
    static int atOnce(Isolation isolation) {
        return isolation == Isolation.USER ? 1 : Runtime.getRuntime().availableProcessors() + 1;
    }

    /** Opens a bench. */
    interface Opener {
        Bench open() throws IOException;
    }

    private Bench open(Opener opener) {
        try {
            Bench opened = opener.open();
            benches.add(opened);
            if (closed) {
                opened.close();
            }
            return opened;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Begins to judge an exercise. Ends in a {@link CancellationException} if this is closed.
     *
     * @param folder where the submission's files are
     * @param budget that of the submission
     */
    CompletableFuture<Mark> start(Handed handed, Path folder, Exercise exercise, Budget budget) {
        try {
            return CompletableFuture.supplyAsync(() -> judge(handed, folder, exercise, budget), judges);
        } catch (RejectedExecutionException afterTheEnd) {
            return CompletableFuture.failedFuture(stopped());
        }
    }

    private Mark judge(Handed handed, Path folder, Exercise exercise, Budget budget) {
        if (closed) {
            throw stopped();
        }
        String text = handed.sources().get(exercise);
        if (text != null && budget.isSpentBefore(exercise)) {
            return budget.notJudged(exercise);
        }
        Mark mark = knownOrNew(text, folder, exercise);
        if (closed) {
            throw stopped(); // who is stopped in the middle says nothing that counts
        }
        budget.spend(exercise, mark);
        return mark;
    }

    /** Half a class hands in the same stubs, and no file for the same exercises: each text is judged once. */
    private Mark knownOrNew(String text, Path folder, Exercise exercise) {
        String key = exercise.number() + " " + (text == null ? "" : Sha256.of(List.of(text)));
        Mark before = known.get(key);
        if (before != null) {
            return before;
        }
        Mark mark = atTheBench(text, folder, exercise);
        if (!NOT_THE_LAST_WORD.contains(mark.outcome())) {
            known.put(key, mark);
        }
        return mark;
    }

    /** A bench that breaks ends one mark and not the whole class. */
    private Mark atTheBench(String text, Path folder, Exercise exercise) {
        try {
            Mark mark = bench.get().judge(folder, exercise);
            if (text != null && mark.outcome() == Outcome.MISSING) {
                throw new IllegalStateException("the file has gone, which was handed in");
            }
            return mark;
        } catch (RuntimeException broken) {
            List<String> told = List.of(broken.toString());
            return new Mark(exercise.number(), Outcome.COURSE_FAULT, 0, exercise.points(), "", List.of(), told);
        }
    }

    private static CancellationException stopped() {
        return new CancellationException("stopped");
    }

    /** Stops whatever is being judged. */
    @Override
    public void close() {
        closed = true;
        judges.shutdownNow().forEach(Runnable::run); // each ends at once, and nobody waits for it
        benches.forEach(Bench::close);
    }
}

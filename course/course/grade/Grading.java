package course.grade;

import course.check.Exercise;
import course.grade.book.Column;
import course.grade.book.FileName;
import course.grade.book.Mark;
import course.grade.book.Row;
import course.grade.intake.Entry;
import course.grade.intake.Handed;
import course.grade.intake.Intake;
import course.say.Messages;
import course.say.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Judges submissions, and keeps every row as soon as it is done. */
final class Grading {
    /** How many submissions are begun before the first of them has to be done. */
    private static final int AHEAD = 16;

    private final Intake intake;
    private final Results results;
    private final Dependence dependence;
    private final Judges judges;
    private final Meter meter;
    private final Scratch scratch;
    private final Messages messages;
    private final List<Column> columns;
    private final List<String> damaged = new ArrayList<>();
    private int judged;

    Grading(
            Intake intake,
            Results results,
            Dependence dependence,
            Judges judges,
            Meter meter,
            Scratch scratch,
            Messages messages) {
        this.intake = intake;
        this.results = results;
        this.dependence = dependence;
        this.judges = judges;
        this.meter = meter;
        this.scratch = scratch;
        this.messages = messages;
        this.columns = dependence.exercises().stream()
                .map(exercise -> new Column(exercise.number(), "", exercise.points()))
                .toList();
    }

    /**
     * Judges all of them, but for those whose rows were kept and still hold.
     *
     * @param rerun whom to judge in any case; empty for nobody
     * @return the rows, in the order of the entries
     * @throws CancellationException if the judges were stopped
     */
    List<Row> run(List<Entry> entries, String rerun) throws Refusal {
        Queue<CompletableFuture<Row>> begun = new ArrayDeque<>();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            begun.add(begin(entry, rerun));
            if (begun.size() > AHEAD) {
                rows.add(await(begun.remove()));
            }
        }
        while (!begun.isEmpty()) {
            rows.add(await(begun.remove()));
        }
        return rows;
    }

    /** How many submissions were judged, and not kept from before. */
    int judged() {
        return judged;
    }

    /** Whose rows had been damaged, so that they were judged anew. */
    List<String> damaged() {
        return damaged;
    }

    private CompletableFuture<Row> begin(Entry entry, String rerun) throws Refusal {
        Handed handed = intake.read(entry);
        String key = dependence.key(handed);
        Optional<Row> kept = entry.learner().equals(rerun) ? Optional.empty() : kept(entry.learner(), key);
        if (kept.isPresent()) {
            meter.step(dependence.exercises().size());
            return CompletableFuture.completedFuture(kept.get());
        }
        judged++;
        return judge(handed, key);
    }

    /** The learner's row, if it is there and nothing that it depends on has changed. */
    private Optional<Row> kept(String learner, String key) {
        String file = Results.rowFile(learner);
        Optional<Results.Kept> there = results.read(file);
        Optional<Row> same = there.filter(kept -> kept.key().equals(key)).map(Results.Kept::row);
        boolean isDamaged =
                there.isEmpty() ? results.holds(file) : same.isPresent() && !Sound.fits(same.get(), columns);
        if (isDamaged) {
            damaged.add(learner);
            return Optional.empty();
        }
        return same.filter(row -> !row.isCourseFault());
    }

    /** The row is written by whoever judges the last of its exercises. */
    private CompletableFuture<Row> judge(Handed handed, String key) throws Refusal {
        Path folder = scratch.write(handed, FileName.of(handed.learner()));
        var budget = new Budget(dependence.exercises(), messages);
        List<CompletableFuture<Mark>> marks = new ArrayList<>();
        for (Exercise exercise : dependence.exercises()) {
            marks.add(judges.start(handed, folder, exercise, budget).thenApply(this::count));
        }
        return CompletableFuture.allOf(marks.toArray(CompletableFuture[]::new))
                .thenApply(done -> keep(handed, key, folder, settled(marks, budget)));
    }

    private List<Mark> settled(List<CompletableFuture<Mark>> marks, Budget budget) {
        List<Mark> settled = new ArrayList<>();
        for (Exercise exercise : dependence.exercises()) {
            settled.add(budget.settle(exercise, marks.get(settled.size()).join()));
        }
        return settled;
    }

    private Mark count(Mark mark) {
        meter.step(1);
        return mark;
    }

    private Row keep(Handed handed, String key, Path folder, List<Mark> marks) {
        var row = new Row(handed.learner(), handed.digest(), dependence.isolation(), marks, handed.remarks());
        try {
            results.keep(key, row);
            scratch.delete(folder);
            return row;
        } catch (Refusal unwritable) {
            throw new CompletionException(unwritable);
        }
    }

    private static Row await(CompletableFuture<Row> row) throws Refusal {
        try {
            return row.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (failed.getCause() instanceof CancellationException stopped) {
                throw stopped;
            }
            throw failed;
        }
    }
}

package course.grade;

import course.check.Exercise;
import course.grade.book.FileName;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.book.Row;
import course.grade.intake.Entry;
import course.grade.intake.Handed;
import course.grade.intake.Intake;
import course.say.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

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
    private int judged;

    Grading(Intake intake, Results results, Dependence dependence, Judges judges, Meter meter, Scratch scratch) {
        this.intake = intake;
        this.results = results;
        this.dependence = dependence;
        this.judges = judges;
        this.meter = meter;
        this.scratch = scratch;
    }

    /** A submission whose row was kept, or that is being judged. */
    private record Begun(Handed handed, String key, Optional<Row> kept, Path folder, List<Future<Mark>> marks) {}

    /**
     * Judges all of them, but for those whose rows were kept and still hold.
     *
     * @param rerun whom to judge in any case; empty for nobody
     * @return the rows, in the order of the entries
     * @throws CancellationException if the judges were stopped
     */
    List<Row> run(List<Entry> entries, String rerun) throws Refusal {
        Queue<Begun> begun = new ArrayDeque<>();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            begun.add(begin(entry, rerun));
            if (begun.size() > AHEAD) {
                rows.add(finish(begun.remove()));
            }
        }
        while (!begun.isEmpty()) {
            rows.add(finish(begun.remove()));
        }
        return rows;
    }

    /** How many submissions were judged, and not kept from before. */
    int judged() {
        return judged;
    }

    private Begun begin(Entry entry, String rerun) throws Refusal {
        Handed handed = intake.read(entry);
        String key = dependence.key(handed);
        Optional<Row> kept = entry.learner().equals(rerun) ? Optional.empty() : results.kept(entry.learner(), key);
        if (kept.isPresent()) {
            meter.step(dependence.exercises().size());
            return new Begun(handed, key, kept, null, List.of());
        }
        Path folder = scratch.write(handed, FileName.of(entry.learner()));
        List<Future<Mark>> marks = new ArrayList<>();
        for (Exercise exercise : dependence.exercises()) {
            marks.add(judges.start(handed, folder, exercise, meter::step));
        }
        return new Begun(handed, key, kept, folder, marks);
    }

    private Row finish(Begun begun) throws Refusal {
        if (begun.kept().isPresent()) {
            return begun.kept().get();
        }
        Handed handed = begun.handed();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < begun.marks().size(); i++) {
            marks.add(mark(dependence.exercises().get(i), begun.marks().get(i)));
        }
        var row = new Row(handed.learner(), handed.digest(), dependence.isolation(), marks, handed.remarks());
        results.keep(new Results.Kept(begun.key(), row));
        scratch.delete(begun.folder());
        judged++;
        return row;
    }

    /** A bench that breaks ends one mark and not the whole class. */
    private Mark mark(Exercise exercise, Future<Mark> judged) {
        try {
            return judges.result(judged);
        } catch (ExecutionException broken) {
            List<String> told = List.of(broken.getCause().toString());
            return new Mark(exercise.number(), Outcome.COURSE_FAULT, 0, exercise.points(), "", List.of(), told);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}

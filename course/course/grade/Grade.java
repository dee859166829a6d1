package course.grade;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Report;
import course.grade.book.Column;
import course.grade.book.Gradebook;
import course.grade.book.Isolation;
import course.grade.book.Row;
import course.grade.book.Visible;
import course.grade.intake.Entries;
import course.grade.intake.Entry;
import course.grade.intake.Intake;
import course.grade.sandbox.Benches;
import course.say.Messages;
import course.say.Nearest;
import course.say.Refusal;
import java.util.List;
import java.util.concurrent.CancellationException;

/** What {@code -Dlesson=grade} runs: judges a class of submissions and writes its gradebook. */
public final class Grade {
    private final Lessons lessons;
    private final Messages messages;

    public Grade(Lessons lessons, Messages messages) {
        this.lessons = lessons;
        this.messages = messages;
    }

    /** @throws Refusal if a setting makes no sense, or if the course itself broke somewhere */
    public void run() throws Refusal {
        List<Exercise> all = Exercises.all(lessons);
        GradeSettings settings = GradeSettings.read(all);
        List<Entry> entries = Entries.in(settings.submissions());
        requireEntry(settings.rerun(), entries);
        Isolation isolation = Benches.best();
        settings.requireAtLeast(isolation);
        var results = new Results(settings.results());
        results.create();
        var intake = new Intake(lessons.home(), all, settings.exercises(), messages);
        var dependence = Dependence.of(lessons.home(), messages.language(), settings, isolation);
        List<Row> rows = judge(settings.shard().from(entries), intake, results, dependence, settings);
        var book = new Gradebook(columns(settings.exercises()), rows);
        new Ending(messages).write(book, Graded.of(dependence, settings.shard(), book), results);
    }

    private static void requireEntry(String learner, List<Entry> entries) throws Refusal {
        List<String> learners = entries.stream().map(Entry::learner).toList();
        if (!learner.isEmpty() && !learners.contains(learner)) {
            throw new Refusal("grade.rerun", learner, Visible.line(Nearest.to(learner, learners)));
        }
    }

    private List<Row> judge(
            List<Entry> entries, Intake intake, Results results, Dependence dependence, GradeSettings settings)
            throws Refusal {
        int exercises = settings.exercises().size();
        String isolation = messages.say("isolation." + dependence.isolation());
        System.out.println(messages.say("grade.begins", entries.size(), exercises, isolation));
        int processors = Runtime.getRuntime().availableProcessors();
        var stop = new Stop(messages.say("grade.stopped"));
        try (var scratch = new Scratch();
                var meter = new Meter(messages.say("grade.meter"), (long) entries.size() * exercises);
                var benches = new Benches(dependence.isolation(), messages, settings.seed());
                var judges = new Judges(Runtime.getRuntime().availableProcessors(), benches::open)) {
            stop.stops(judges);
            var grading = new Grading(intake, results, dependence, judges, meter, scratch);
            List<Row> rows = grading.run(entries, settings.rerun());
            System.out.println(messages.say("grade.judged", grading.judged(), rows.size() - grading.judged()));
            return rows;
        } catch (CancellationException stopped) {
            stop.awaitTheEnd();
            throw stopped;
        } finally {
            stop.isOver();
        }
    }

    private List<Column> columns(List<Exercise> exercises) {
        var texts = new Report(messages);
        return exercises.stream()
                .map(exercise -> new Column(exercise.number(), texts.text(exercise, "title"), exercise.points()))
                .toList();
    }
}

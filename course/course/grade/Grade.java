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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** What {@code -Dlesson=grade} runs: judges a class of submissions and writes its gradebook. */
public final class Grade {
    private static final int MOST_SHOWN = 10;

    private final Path home;
    private final List<Exercise> all;
    private final Messages messages;

    /** @throws Refusal if the lessons cannot be read */
    public Grade(Lessons lessons, Messages messages) throws Refusal {
        this.home = lessons.home();
        this.all = Exercises.all(lessons);
        this.messages = messages;
    }

    /** @throws Refusal if a setting makes no sense, or if the course itself broke somewhere */
    public void run() throws Refusal {
        GradeSettings settings = GradeSettings.read(all);
        List<Entry> entries = entries(settings);
        try (Claim claim = claim(settings, entries)) {
            run(settings, entries, claim.results());
        }
    }

    private void run(GradeSettings settings, List<Entry> entries, Results results) throws Refusal {
        Benches.Best best = Benches.look();
        Isolation isolation = best.isolation();
        settings.requireAtLeast(best);
        settings.requireSecretSeed(isolation);
        if (!best.whyNoSandbox().isBlank()) {
            System.out.println(messages.say("grade.noSandbox", best.whyNoSandbox()));
        }
        var stop = new Stop(messages.say("grade.stopped"));
        try (var scratch = new Scratch(); // closed last: who judges reads from it
                var benches = new LateBenches(isolation, messages, settings.seed());
                var judges = stop.guard(new Judges(Judges.atOnce(isolation), benches::open))) {
            run(settings, entries, results, isolation, judges, scratch);
        } catch (CancellationException stopped) {
            stop.awaitTheEnd();
            throw stopped;
        } catch (IOException noRoom) {
            throw new Refusal("grade.bench", noRoom.getMessage());
        } finally {
            stop.disarm();
        }
    }

    /** The whole class, in the order of the names. */
    List<Entry> entries(GradeSettings settings) throws Refusal {
        Entries found = Entries.in(
                settings.submissions(), all.stream().map(Exercise::name).toList());
        if (!found.passedOver().isEmpty()) {
            System.out.println(messages.say("grade.passedOver", shown(found.passedOver())));
        }
        List<Entry> entries = found.all();
        if (!settings.rerun().isEmpty()) {
            requireOneOf(names(entries), settings.rerun(), settings.shard());
        }
        return entries;
    }

    private static void requireOneOf(List<String> learners, String rerun, Shard shard) throws Refusal {
        if (!learners.contains(rerun)) {
            throw unknown(rerun, learners);
        }
        if (!shard.from(learners).contains(rerun)) {
            throw new Refusal("grade.rerunElsewhere", Visible.line(rerun), shard, shard.with(learners.indexOf(rerun)));
        }
    }

    private static String shown(List<String> names) {
        String some = names.stream().limit(MOST_SHOWN).map(Visible::line).collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? some + ", ..." : some;
    }

    private static Refusal unknown(String rerun, List<String> learners) {
        String nearest = Nearest.ifNear(rerun, learners);
        return nearest.isEmpty()
                ? new Refusal("grade.rerun", rerun)
                : new Refusal("grade.rerunNear", rerun, Visible.line(nearest));
    }

    static Claim claim(GradeSettings settings, List<Entry> entries) throws Refusal {
        return Claim.on(settings.results(), names(entries), settings.shard());
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::learner).toList();
    }

    void run(
            GradeSettings settings,
            List<Entry> wholeClass,
            Results results,
            Isolation isolation,
            Judges judges,
            Scratch scratch)
            throws Refusal {
        List<Entry> entries = settings.shard().from(wholeClass);
        List<Exercise> exercises = settings.exercises();
        String where = messages.say("isolation." + isolation);
        System.out.println(messages.say("grade.begins", entries.size(), exercises.size(), where));
        var intake = new Intake(home, all, exercises, messages);
        var dependence = Dependence.of(home, messages.language(), settings, isolation);
        List<Row> rows;
        List<String> damaged;
        int judged;
        try (var meter = new Meter(messages.say("grade.meter"), (long) entries.size() * exercises.size())) {
            var grading = new Grading(intake, results, dependence, judges, meter, scratch, messages);
            rows = grading.run(entries, settings.rerun());
            judged = grading.judged();
            damaged = grading.damaged();
        }
        if (!damaged.isEmpty()) {
            System.out.println(messages.say("grade.damagedRows", shown(damaged)));
        }
        System.out.println(messages.say("grade.judged", judged, rows.size() - judged));
        var book = new Gradebook(columns(exercises), rows);
        new Ending(messages).write(book, Graded.of(dependence, settings.shard(), names(wholeClass), book), results);
    }

    private List<Column> columns(List<Exercise> exercises) {
        var texts = new Report(messages);
        return exercises.stream()
                .map(exercise -> new Column(exercise.number(), texts.text(exercise, "title"), exercise.points()))
                .toList();
    }
}

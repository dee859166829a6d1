package course.grade;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Submission;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.grade.intake.Entry;
import course.grade.sandbox.Bench;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A class and its submissions, graded without running a program: a file that says "right" passes. What was judged is
 * counted.
 */
final class Classroom {
    static final Path HOME = Path.of("").toAbsolutePath();

    private final Path folder;
    private final Path submissions;
    final ConcurrentLinkedQueue<String> judged = new ConcurrentLinkedQueue<>();
    final AtomicInteger closedBenches = new AtomicInteger();
    private Isolation isolation = Isolation.SANDBOX;
    private int judges = 2;

    Classroom(Path folder) throws IOException {
        this.folder = folder;
        this.submissions = Files.createDirectory(folder.resolve("class"));
    }

    /** Judges as a test wants it. */
    interface Judging {
        Mark judge(String text, Exercise exercise);
    }

    Path submissions() {
        return submissions;
    }

    Path results(String name) {
        return folder.resolve(name);
    }

    Classroom withJudges(int number) {
        judges = number;
        return this;
    }

    Classroom in(Isolation other) {
        isolation = other;
        return this;
    }

    /** Hands in a file for exercise 1.1. */
    void handIn(String learner, String text) throws IOException {
        handIn(learner, "EchoEverything.java", text);
    }

    void handIn(String learner, String file, String text) throws IOException {
        Path place = Files.createDirectories(submissions.resolve(learner));
        Files.writeString(place.resolve(file), "package lesson1_json_echo.exercises; // " + text + "\n");
    }

    /** Takes a submission of one file out of the class. */
    void handBack(String learner) throws IOException {
        Path place = submissions.resolve(learner);
        Files.delete(place.resolve("EchoEverything.java"));
        Files.delete(place);
    }

    /** The names of the submissions. */
    List<String> learners() throws IOException {
        try (Stream<Path> places = Files.list(submissions)) {
            return places.map(place -> place.getFileName().toString()).toList();
        }
    }

    /** What can befall a row's file, as what stands there first and what then. */
    static Stream<Arguments> damages() {
        return Stream.of(
                arguments(".*", "{}"),
                arguments(".*", "null"),
                arguments(".*", ""),
                arguments("$", "and more"),
                arguments("\"key\":\"\\w+\"", "\"key\":null"),
                arguments("\"row\":.*", "\"row\":null}"),
                arguments("\"learner\":\"[^\"]+\"", "\"learner\":null"),
                arguments("\"learner\":\"[^\"]+\"", "\"learner\":\"somebody else\""),
                arguments("\"isolation\":\"\\w+\"", "\"isolation\":null"),
                arguments("\"marks\":.*\"remarks\"", "\"marks\":null,\"remarks\""),
                arguments("\"marks\":.*\"remarks\"", "\"marks\":[],\"remarks\""),
                arguments("\"marks\":.*\"remarks\"", "\"marks\":[null],\"remarks\""),
                arguments("\"remarks\":\\[\\]", "\"remarks\":[null]"),
                arguments("\"exercise\":\"1.1\"", "\"exercise\":\"1.9\""),
                arguments("\"outcome\":\"PASSED\"", "\"outcome\":null"),
                arguments("\"outcome\":\"PASSED\"", "\"outcome\":0"),
                arguments("\"points\":\\d+", "\"points\":-1"),
                arguments("\"points\":\\d+", "\"points\":1"),
                arguments("\"outcome\":\"PASSED\"", "\"outcome\":\"FAILED\""),
                arguments("\"points\":\\d+", "\"points\":800"),
                arguments("\"points\":\\d+", "\"points\":0.5"),
                arguments("\"points\":\\d+", "\"points\":null"),
                arguments("\"points\":\\d+,", ""),
                arguments("\"of\":\\d+", "\"of\":800"),
                arguments("\"checks\":\\[\\]", "\"checks\":[null]"),
                arguments("\"told\":\\[\\]", "\"told\":null"));
    }

    /** Replaces the first place in that file of the classroom's that looks so. */
    void damage(String file, String sound, String damaged) throws IOException {
        String before = read(folder.resolve(file));
        String after =
                Pattern.compile(sound, Pattern.DOTALL).matcher(before).replaceFirst(Matcher.quoteReplacement(damaged));
        assertNotEquals(before, after, sound);
        Files.writeString(folder.resolve(file), after);
    }

    /** What is said to whoever is refused so. */
    static String sentence(Refusal refusal) {
        try {
            return Messages.in("en").say(refusal.key(), refusal.arguments());
        } catch (Refusal impossible) {
            throw new AssertionError(impossible);
        }
    }

    void grade(String results, Map<String, String> settings) throws Refusal {
        grade(results, settings, Classroom::mark);
    }

    void grade(String results, Map<String, String> settings, Judging judging) throws Refusal {
        try (var open = new Judges(judges, () -> bench(judging))) {
            grade(results, settings, open);
        }
    }

    void grade(String results, Map<String, String> settings, Judges open) throws Refusal {
        var all = new TreeMap<>(settings);
        all.put("submissions", submissions.toString());
        all.put("results", results(results).toString());
        with(all, () -> {
            var lessons = new Lessons(HOME);
            var grade = new Grade(lessons, Messages.in("en"));
            GradeSettings read = GradeSettings.read(Exercises.all(lessons));
            List<Entry> entries = grade.entries(read);
            try (Claim claim = Grade.claim(read, entries);
                    var scratch = new Scratch()) {
                grade.run(read, entries, claim.results(), isolation, open, scratch);
            }
        });
    }

    /** Joins the parts in that folder. */
    void merge(String parts, String results) throws Refusal {
        Map<String, String> settings = Map.of(
                "parts", results(parts).toString(), "results", results(results).toString());
        with(settings, () -> new GradeMerge(Messages.in("en")).run());
    }

    /** What can be done with settings. */
    interface Command {
        void run() throws Refusal;
    }

    private static void with(Map<String, String> settings, Command command) throws Refusal {
        settings.forEach(System::setProperty);
        try {
            command.run();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    Bench bench(Judging judging) {
        return new Bench() {
            @Override
            public Isolation isolation() {
                return isolation;
            }

            @Override
            public Mark judge(Path submission, Exercise exercise) {
                String text = new Submission(submission)
                        .source(exercise)
                        .map(Classroom::read)
                        .orElse("");
                if (!text.isEmpty()) {
                    judged.add(text.replaceAll("(?s).*// (.*)\n", "$1"));
                }
                return judging.judge(text, exercise);
            }

            @Override
            public void close() {
                closedBenches.incrementAndGet();
            }
        };
    }

    static Mark mark(String text, Exercise exercise) {
        Outcome outcome = text.isEmpty() ? Outcome.MISSING : text.contains("right") ? Outcome.PASSED : Outcome.FAILED;
        return mark(exercise, outcome);
    }

    static Mark mark(Exercise exercise, Outcome outcome) {
        int points = outcome == Outcome.PASSED ? exercise.points() : 0;
        return new Mark(exercise.number(), outcome, points, exercise.points(), "", List.of(), List.of());
    }

    /** What was judged since this was asked last, sorted. */
    List<String> judgedSince() {
        List<String> since = judged.stream().sorted().toList();
        judged.clear();
        return since;
    }

    /** Every file of a folder of results, by its name. */
    Map<String, String> filesOf(String results) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path place = results(results);
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(place.relativize(file).toString(), read(file));
            }
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

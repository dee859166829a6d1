package course.grade;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Submission;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.grade.book.Outcome;
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
import java.util.stream.Stream;

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
            grade.run(read, grade.entries(read), Grade.results(read), isolation, open);
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

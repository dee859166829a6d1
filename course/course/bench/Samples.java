package course.bench;

import course.check.Exercise;
import course.check.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Submissions as a class may hand them in, a program each: solutions, stubs, wrong programs, and some that hang. */
final class Samples {
    private static final String TODO = "throw new UnsupportedOperationException(";
    private static final List<String> HANG = List.of(
            "new java.util.concurrent.Semaphore(0).acquireUninterruptibly(); ",
            "while (System.nanoTime() != 0) { Thread.onSpinWait(); } ");

    private final Path home;
    private final List<Exercise> exercises;

    Samples(Path home, List<Exercise> exercises) {
        this.home = home;
        this.exercises = exercises;
    }

    /**
     * A program and where it lies.
     *
     * @param folder the submission
     * @param exercise what it is for
     */
    record Sample(Path folder, Exercise exercise) {}

    /** Writes so many that come to an end, of each exercise about the same number. */
    List<Sample> write(Path place, int count) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Exercise exercise = exercises.get(i % exercises.size());
            samples.add(write(place, "s", i, exercise, program(exercise, i / exercises.size())));
        }
        return samples;
    }

    /** Writes so many that hang: one waits, the next runs in a circle, and so on. */
    void writeHanging(Path place, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Exercise exercise = exercises.get(i % exercises.size());
            String hang = HANG.get(i % HANG.size());
            write(place, "hangs", i, exercise, stub(exercise).replace(TODO, hang + TODO));
        }
    }

    /** No two are the same, so that each is judged for itself. */
    private static Sample write(Path place, String name, int number, Exercise exercise, String text)
            throws IOException {
        Path folder = Files.createDirectories(place.resolve(String.format(Locale.ROOT, "%s%03d", name, number)));
        Files.writeString(folder.resolve(exercise.name() + ".java"), text + "// " + number + "\n");
        return new Sample(folder, exercise);
    }

    /** The solution first, then the stub, then the wrong programs, and all of them again. */
    private String program(Exercise exercise, int which) throws IOException {
        List<Path> wrong = wrong(exercise);
        int kind = which % (2 + wrong.size());
        if (kind == 0) {
            return Files.readString(home.resolve("solutions").resolve(exercise.file()));
        }
        return kind == 1
                ? stub(exercise)
                : Files.readString(
                        new Submission(wrong.get(kind - 2)).source(exercise).orElseThrow());
    }

    private String stub(Exercise exercise) throws IOException {
        return Files.readString(home.resolve("course/stubs").resolve(exercise.file() + ".stub"));
    }

    private List<Path> wrong(Exercise exercise) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("tests/wrong-answers"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(exercise.number() + "-"))
                    .sorted()
                    .toList();
        }
    }
}

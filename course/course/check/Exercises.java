package course.check;

import course.catalog.Lesson;
import course.catalog.Lessons;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The exercises of all lessons, known by convention: {@code lessonN_name/exercises/NAMECheck.java}. */
public final class Exercises {
    private static final String CHECK_FILE = "Check.java";

    private Exercises() {}

    /**
     * Finds every exercise, in the order of their numbers.
     *
     * @throws Refusal if the lessons cannot be read
     */
    public static List<Exercise> all(Lessons lessons) throws Refusal {
        List<Exercise> exercises = new ArrayList<>();
        for (Lesson lesson : lessons.all()) {
            exercises.addAll(of(lesson));
        }
        exercises.sort(Comparator.comparing(Exercise::number));
        return exercises;
    }

    private static List<Exercise> of(Lesson lesson) throws Refusal {
        Path folder = lesson.folder().resolve("exercises");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(CHECK_FILE))
                    .map(file -> lesson.packageName() + ".exercises." + file.substring(0, file.length() - 5))
                    .map(Exercises::load)
                    .toList();
        } catch (IOException unreadable) {
            throw new Refusal("lessons.missing", folder);
        }
    }

    private static Exercise load(String checkClass) {
        try {
            return Exercise.of(Class.forName(checkClass));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("compiled with the course, and gone", impossible);
        }
    }
}

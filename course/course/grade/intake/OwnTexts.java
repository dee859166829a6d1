package course.grade.intake;

import course.check.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The course's own files for an exercise, to tell a learner's from. */
final class OwnTexts {
    private final Path home;

    /** @param home the folder that holds {@code pom.xml} */
    OwnTexts(Path home) {
        this.home = home;
    }

    boolean isStub(Exercise exercise, String text) {
        return same(text, home.resolve("course/stubs").resolve(exercise.file() + ".stub"));
    }

    boolean isSolution(Exercise exercise, String text) {
        return same(text, home.resolve("solutions").resolve(exercise.file()));
    }

    /** Whether the course has a file of that name beside the exercise. */
    boolean hasBeside(Exercise exercise, String name) {
        return name.matches("\\w+[.]java")
                && Files.exists(home.resolve("lessons").resolve(exercise.file()).resolveSibling(name));
    }

    private static boolean same(String text, Path file) {
        try {
            return plain(text).equals(plain(Files.readString(file)));
        } catch (IOException missing) {
            return false;
        }
    }

    private static String plain(String text) {
        return text.replace("\r", "").strip();
    }
}

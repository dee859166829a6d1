package course.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with somebody's work: the layout of {@code lessons/}, or a folder that holds such a one, or
 * the bare files.
 *
 * @param folder the folder
 */
public record Submission(Path folder) {
    /** The file for that exercise, if it was handed in. */
    public Optional<Path> source(Exercise exercise) {
        return Stream.of(exercise.file(), "lessons/" + exercise.file(), exercise.name() + ".java")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}

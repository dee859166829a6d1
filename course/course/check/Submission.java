package course.check;

import java.io.IOException;
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
    /** The text of the file for that exercise, if it was handed in. */
    public Optional<String> text(Exercise exercise) throws IOException {
        Optional<Path> file = source(exercise);
        return file.isPresent()
                ? Optional.of(SourceText.of(Files.readAllBytes(file.get())).text())
                : Optional.empty();
    }

    /** The file for that exercise, if it was handed in. */
    public Optional<Path> source(Exercise exercise) {
        return Stream.of(exercise.file(), "lessons/" + exercise.file(), exercise.name() + ".java")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}

package course.grade;

import course.grade.intake.Handed;
import course.say.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder for what is being judged. Closing it leaves nothing behind. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    Scratch() throws Refusal {
        try {
            folder = Files.createTempDirectory("grade");
        } catch (IOException noRoom) {
            throw new Refusal("grade.unwritable", System.getProperty("java.io.tmpdir"));
        }
    }

    /** Writes what was handed in to a folder of that name. */
    Path write(Handed handed, String name) throws Refusal {
        Path place = folder.resolve(name);
        try {
            handed.writeTo(Files.createDirectory(place));
            return place;
        } catch (IOException noRoom) {
            throw new Refusal("grade.unwritable", place);
        }
    }

    /** Deletes a folder with all that is in it. */
    void delete(Path place) throws Refusal {
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stuck) {
            throw new Refusal("grade.unwritable", place);
        }
    }

    @Override
    public void close() throws Refusal {
        delete(folder);
    }
}

package course.learn;

import course.check.Exercise;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The exercises as they were before anybody wrote in them: kept beside the course, for starting again. */
public final class Stubs {
    private final Path home;

    public Stubs(Path home) {
        this.home = home;
    }

    /** The stub of the exercise. */
    public String of(Exercise exercise) throws Refusal {
        return read(kept(exercise));
    }

    /**
     * Keeps the learner's file, as it is now, as the stub. For who keeps the course.
     *
     * @return whether that changed anything
     */
    public boolean keep(Exercise exercise) throws Refusal {
        String stub = read(home.resolve("lessons").resolve(exercise.file()));
        Path kept = kept(exercise);
        if (Files.exists(kept) && read(kept).equals(stub)) {
            return false;
        }
        write(kept, stub);
        return true;
    }

    /**
     * Puts the stub back in place of the learner's file.
     *
     * @return where the learner's file is kept, if there was one
     */
    public Optional<Path> reset(Exercise exercise, Path file) throws Refusal {
        Optional<Path> backup = Files.exists(file) ? Optional.of(backUp(file)) : Optional.empty();
        write(file, of(exercise));
        return backup;
    }

    /** As it is: it may be in another charset. */
    private static Path backUp(Path file) throws Refusal {
        Path backup = file.resolveSibling(file.getFileName() + ".backup");
        try {
            return Files.copy(file, backup, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Refusal("out.unwritable", backup);
        }
    }

    /** Where the stub is kept. */
    public Path kept(Exercise exercise) {
        return home.resolve("course/stubs").resolve(exercise.file() + ".stub");
    }

    private static String read(Path file) throws Refusal {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new Refusal("file.missing", file);
        }
    }

    private static void write(Path file, String text) throws Refusal {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Refusal("out.unwritable", file);
        }
    }
}

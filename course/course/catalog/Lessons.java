package course.catalog;

import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lessons, known by convention alone: the folders {@code lessons/lessonN_name}. */
public final class Lessons {
    private static final Pattern FOLDER = Pattern.compile("lesson(\\d+)_\\w+");

    private final Path home;

    /** @param home the folder that holds {@code pom.xml} */
    public Lessons(Path home) {
        this.home = home;
    }

    public Path home() {
        return home;
    }

    /**
     * Finds every lesson, in the order of their numbers.
     *
     * @throws Refusal if the folder {@code lessons} cannot be read
     */
    public List<Lesson> all() throws Refusal {
        try (Stream<Path> folders = Files.list(home.resolve("lessons"))) {
            return folders.map(Lessons::lesson)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(Lesson::number))
                    .toList();
        } catch (IOException unreadable) {
            throw new Refusal("lessons.missing", home);
        }
    }

    private static Optional<Lesson> lesson(Path folder) {
        Matcher name = FOLDER.matcher(folder.getFileName().toString());
        return name.matches() ? Optional.of(new Lesson(Integer.parseInt(name.group(1)), folder)) : Optional.empty();
    }
}

package course.grade;

import course.grade.intake.Sha256;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What judges: the course as it is now. Verdicts of another one are not kept. */
final class Engine {
    /** All but the files that a learner writes in. */
    private static final Pattern JUDGES =
            Pattern.compile("course/course/.*[.](java|properties)|lessons/[^/]+/[^/]+[.]java"
                    + "|lessons/[^/]+/exercises/.*(Check[.]java|[.]properties)|pom[.]xml");

    private Engine() {}

    /**
     * A digest of everything that has a say in a verdict.
     *
     * @param home the folder that holds {@code pom.xml}
     */
    static String version(Path home) throws Refusal {
        List<String> texts =
                new ArrayList<>(List.of(String.valueOf(Runtime.version().feature())));
        try (Stream<Path> course = Files.walk(home.resolve("course"));
                Stream<Path> lessons = Files.walk(home.resolve("lessons"))) {
            List<Path> files = Stream.of(course, lessons, Stream.of(home.resolve("pom.xml")))
                    .flatMap(some -> some)
                    .filter(file -> JUDGES.matcher(name(home, file)).matches())
                    .sorted(Comparator.comparing(file -> name(home, file))) // paths sort differently on Windows
                    .toList();
            for (Path file : files) {
                texts.add(name(home, file));
                texts.add(Files.readString(file).replace("\r", ""));
            }
        } catch (IOException unreadable) {
            throw new Refusal("lessons.missing", home);
        }
        return Sha256.of(texts);
    }

    private static String name(Path home, Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }
}

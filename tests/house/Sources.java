package house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of what the course is made of. */
final class Sources {
    private static final List<String> ROOMS = List.of("course", "lessons", "solutions", "tests");

    /** Programs that are wrong on purpose. */
    private static final List<Path> WRONG_ON_PURPOSE = Stream.of("wrong-answers", "more-wrong-answers", "hostile")
            .map(folder -> Path.of("tests", folder))
            .toList();

    private Sources() {}

    /** The files of all rooms that end so, in order. */
    static List<Path> endingIn(String... endings) {
        return ROOMS.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(room -> filesIn(room).stream())
                .filter(file -> WRONG_ON_PURPOSE.stream().noneMatch(file::startsWith))
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .sorted()
                .toList();
    }

    /** The Java files of one room. */
    static List<Path> javaOf(String room) {
        return endingIn(".java").stream().filter(file -> file.startsWith(room)).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where a pattern matches, each as {@code file:line}. */
    static List<String> matches(List<Path> files, Pattern pattern) {
        List<String> places = new ArrayList<>();
        for (Path file : files) {
            String text = read(file);
            pattern.matcher(text).results().forEach(match -> places.add(file + ":" + lineAt(match.start(), text)));
        }
        return places;
    }

    private static long lineAt(int position, String text) {
        return 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private static List<Path> filesIn(Path room) {
        try (Stream<Path> files = Files.walk(room)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

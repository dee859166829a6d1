package course.check.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies where this JVM keeps temporary files. In a JVM of its own, that place is the program's alone. */
public final class TemporaryFiles {
    private static final int MOST = 100;
    /** As it is before a program says something else. */
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private TemporaryFiles() {}

    /** Their names, a line each; not more than a hundred. */
    public static String names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.limit(MOST)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}

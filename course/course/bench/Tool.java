package course.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that this computer may or may not have. */
final class Tool {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private Tool() {}

    /** Its path, if it lies in one of the folders of PATH. */
    static Optional<String> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The first number with a dot that the program prints when asked for its version; empty if none. */
    static String version(String command, String option) {
        try {
            Process process = new ProcessBuilder(command, option)
                    .redirectErrorStream(true)
                    .start();
            try (var output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return VERSION.matcher(text)
                        .results()
                        .findFirst()
                        .map(MatchResult::group)
                        .orElse("");
            }
        } catch (IOException unknown) {
            return "";
        }
    }
}

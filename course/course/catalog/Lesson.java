package course.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One lesson.
 *
 * @param number its place in the course, from 1
 * @param folder {@code lessons/lessonN_name}; its last name is also the name of the package
 */
public record Lesson(int number, Path folder) {
    private static final List<String> KINDS = List.of("Server", "Client", "Demo");

    public String packageName() {
        return folder.getFileName().toString();
    }

    /** The page in that language: {@code README.md}, or {@code README.es.md}. */
    public Path page(String language) {
        return folder.resolve(language.equals("en") ? "README.md" : "README." + language + ".md");
    }

    /** The page's first heading. */
    public String title(String language) {
        try (Stream<String> lines = Files.lines(page(language))) {
            return lines.filter(line -> line.startsWith("# "))
                    .findFirst()
                    .map(line -> line.substring(2).strip())
                    .orElse(packageName());
        } catch (IOException noPage) {
            return packageName();
        }
    }

    /** What can be run here: {@code 2-server}, {@code 2-login-server}, {@code 2-demo} and so on. */
    public List<String> programs() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> program(file.substring(0, file.length() - ".java".length())))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The name of the class that a program's name stands for: {@code 2-login-server} is LoginServer. */
    public String className(String program) {
        var name = new StringBuilder(packageName()).append('.');
        List<String> words = List.of(program.split("-"));
        for (String word : words.subList(1, words.size())) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private Optional<String> program(String className) {
        return KINDS.stream()
                .filter(className::endsWith)
                .findFirst()
                .map(kind -> number + "-" + prefix(className, kind) + kind.toLowerCase(Locale.ROOT));
    }

    private static String prefix(String className, String kind) {
        String rest = className.substring(0, className.length() - kind.length());
        return rest.isEmpty() ? "" : rest.toLowerCase(Locale.ROOT) + "-";
    }
}

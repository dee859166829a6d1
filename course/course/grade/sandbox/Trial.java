package course.grade.sandbox;

import course.grade.book.Isolation;
import course.grade.book.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tries what this computer can do. */
final class Trial {
    private static final int SECONDS = 20;

    private Trial() {}

    /** Whether it can. */
    static boolean of(Isolation isolation) throws IOException {
        return problem(isolation).isEmpty();
    }

    /** Why it cannot, as the system says it: one line, blank if it says nothing. Nothing at all if it can. */
    static Optional<String> problem(Isolation isolation) throws IOException {
        if (isolation == Isolation.PROCESS) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("trial");
        try {
            Files.createDirectories(folder.resolve("shelf").resolve(Shelf.OF_PROGRAMS));
            Files.createFile(folder.resolve("shelf").resolve(Shelf.OF_PROGRAMS).resolve(Shelf.NAMES));
            Files.createDirectories(folder.resolve("check"));
            if (Unix.isRoot()) {
                Unix.openForReading(folder);
            }
            return problem(isolation, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    /** A JVM within all walls says its version; another user is told in a file to do so, and so has to reach it. */
    private static Optional<String> problem(Isolation isolation, Path folder) throws IOException {
        if (!Unix.isLinux() || (isolation == Isolation.USER && !Unix.isRoot())) {
            return Optional.of("");
        }
        try (var users = new Users()) {
            return problem(isolation, Enclosure.of(isolation, isolation == Isolation.USER ? users.claim() : 0), folder);
        }
    }

    private static Optional<String> problem(Isolation isolation, Enclosure enclosure, Path folder) throws IOException {
        var outside = new Places(folder.resolve("shelf"), folder.resolve("check"), folder);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path told = Files.writeString(folder.resolve("told"), "-version");
        String version = isolation == Isolation.USER ? "@" + told : "-version";
        List<String> host = enclosure.host(List.of(java, version), enclosure.inside(outside), Optional.empty());
        return problem(enclosure.worker(host, outside), folder.resolve("said"));
    }

    private static Optional<String> problem(List<String> command, Path said) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0 ? Optional.empty() : Optional.of(lastLine(said));
        } catch (IOException notHere) {
            return Optional.of(String.valueOf(notHere.getMessage()));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.of("");
        }
    }

    /** In Latin-1, in which every file can be read. */
    private static String lastLine(Path said) throws IOException {
        List<String> lines = Files.readAllLines(said, StandardCharsets.ISO_8859_1);
        return lines.isEmpty() ? "" : Visible.line(lines.get(lines.size() - 1).strip());
    }
}

package course.grade.sandbox;

import course.grade.book.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Starts the workers of a bench. What they complain of is kept until the next one. */
record Workers(
        Enclosure enclosure,
        Isolation isolation,
        int users,
        Shelf shelf,
        Places outside,
        String language,
        int patienceMillis)
        implements Staff {
    /** Whoever grades may keep secrets in the others, and a program sees what its worker has. */
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SYSTEMROOT");

    @Override
    public Process hire() throws IOException {
        Places inside = enclosure.inside(outside);
        List<String> program = List.of(
                "-Duser.language=" + language, "-cp", shelf.classPathOfWorker(inside.shelf()), Worker.class.getName());
        List<String> arguments = List.of(
                isolation.name(),
                String.valueOf(users),
                language,
                inside.shelf().toString(),
                inside.files().toString(),
                inside.temporary().toString(),
                String.valueOf(patienceMillis));
        List<String> command = JvmOptions.java(JvmOptions.OF_THE_WORKER, program, arguments);
        var worker = new ProcessBuilder(enclosure.worker(command, outside))
                .redirectError(complaints().toFile());
        worker.environment().keySet().retainAll(OF_THE_SYSTEM);
        return worker.start();
    }

    @Override
    public void dismiss(Process worker) {
        enclosure.end(worker);
    }

    @Override
    public String lastWords() {
        try (Stream<String> lines = Files.lines(complaints())) {
            return lines.reduce("", (before, last) -> last);
        } catch (IOException | UncheckedIOException saidNothing) {
            return "";
        }
    }

    private Path complaints() {
        return outside.temporary().resolve("complaints.txt");
    }
}

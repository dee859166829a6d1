package course.grade.sandbox;

import course.grade.book.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts the workers of a bench. What they complain of is kept until the next one. */
record Workers(
        Enclosure enclosure,
        Isolation isolation,
        int number,
        Shelf shelf,
        Places outside,
        String language,
        int patienceMillis)
        implements Staff {
    @Override
    public Process hire() throws IOException {
        Places inside = enclosure.inside(outside);
        List<String> program =
                List.of("-Duser.language=" + language, "-cp", shelf.classPathOfWorker(), Worker.class.getName());
        List<String> arguments = List.of(
                isolation.name(),
                String.valueOf(number),
                language,
                inside.shelf().toString(),
                inside.files().toString(),
                inside.temporary().toString(),
                String.valueOf(patienceMillis));
        List<String> command = JvmOptions.java(JvmOptions.OF_THE_WORKER, program, arguments);
        return new ProcessBuilder(enclosure.worker(command, outside))
                .redirectError(complaints().toFile())
                .start();
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

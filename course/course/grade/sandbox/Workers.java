package course.grade.sandbox;

import course.grade.book.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.OF_THE_WORKER);
        command.addAll(List.of(
                "-Duser.language=" + language, "-cp", shelf.classPathOfWorker(inside.shelf()), Worker.class.getName()));
        command.addAll(List.of(isolation.name(), String.valueOf(number), language));
        command.addAll(List.of(
                inside.shelf().toString(),
                inside.files().toString(),
                inside.temporary().toString(),
                String.valueOf(patienceMillis)));
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

package course.grade.sandbox;

import course.grade.book.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the workers of a bench, one after another. */
record Staff(Enclosure enclosure, Isolation isolation, int number, Shelf shelf, Places outside, String language) {
    Process hire() throws IOException {
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
                inside.temporary().toString()));
        return new ProcessBuilder(enclosure.worker(command, outside))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    void dismiss(Process worker) {
        enclosure.end(worker);
    }
}

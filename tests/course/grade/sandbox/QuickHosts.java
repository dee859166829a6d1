package course.grade.sandbox;

import course.check.Surroundings;
import course.grade.book.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Hosts that start as a grading starts them, from jars and with an archive of what they have loaded before, and without
 * walls: hundreds of programs are judged, each in a JVM of its own.
 */
public final class QuickHosts implements Surroundings, AutoCloseable {
    private final Path folder = Files.createTempDirectory("gallery");
    private final Shelf shelf = Shelf.make(folder.resolve("shelf"));

    public QuickHosts() throws IOException {
        shelf.rehearse(Enclosure.of(Isolation.PROCESS, 0));
    }

    @Override
    public List<String> host(List<String> options, Optional<Path> temporary, int port) throws IOException {
        List<String> archive = Shelf.archive(shelf.folder())
                .map(file -> List.of("-XX:SharedArchiveFile=" + file))
                .orElse(List.of());
        List<String> host = Shelf.host(shelf.folder());
        return JvmOptions.java(options, JvmOptions.OF_PROGRAMS, archive, host, List.of(String.valueOf(port)));
    }

    /** All processors are for verdicts. */
    @Override
    public int rehearsals() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}

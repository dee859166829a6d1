package course.grade.sandbox;

import course.check.Compilation;
import course.check.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Those of a worker: what it compiles and runs is kept within walls. */
final class GradingSurroundings implements Surroundings {
    private final Enclosure enclosure;
    private final Places places;
    private final CompilerProcess compiler;
    private final List<String> host;
    private boolean dirty;

    GradingSurroundings(Enclosure enclosure, Places places) throws IOException {
        this.enclosure = enclosure;
        this.places = places;
        this.compiler = new CompilerProcess(enclosure, places);
        this.host = Shelf.host(places.shelf());
    }

    @Override
    public Compilation compile(String className, String source, Locale language) throws CompilerStopped {
        return compiler.compile(className, source, language);
    }

    @Override
    public List<String> host(List<String> options, Optional<Path> temporary, int port) throws IOException {
        List<String> learnt = Shelf.archive(places.shelf())
                .map(archive -> List.of("-XX:SharedArchiveFile=" + archive))
                .orElse(List.of());
        List<String> command =
                JvmOptions.java(options, JvmOptions.OF_PROGRAMS, learnt, host, List.of(String.valueOf(port)));
        return enclosure.host(command, places, temporary);
    }

    /** All processors are for verdicts. */
    @Override
    public int rehearsals() {
        return 0;
    }

    @Override
    public void end(Process process) {
        enclosure.end(process);
    }

    @Override
    public Optional<Path> temporary() throws IOException {
        return enclosure.hidesTemporaryFiles()
                ? Optional.empty()
                : Optional.of(Files.createTempDirectory(places.ofPrograms(), "program"));
    }

    /** What is left of it goes with the bench's own folder. */
    @Override
    public void discardTemporary(Path folder) {
        try {
            enclosure.empty(folder);
            Files.delete(folder);
        } catch (IOException | UncheckedIOException fullOfTraps) {
            // It is nobody's temporary folder any more.
        }
    }

    @Override
    public Path folder() throws IOException {
        discard(places.files());
        return places.files();
    }

    /** What cannot be deleted is the program's trouble, and not that of the next one: see {@link #isDirty}. */
    @Override
    public boolean discard(Path folder) {
        try {
            enclosure.empty(folder);
            return true;
        } catch (IOException | UncheckedIOException fullOfTraps) {
            dirty = true;
            return false;
        }
    }

    /** Whether a program has left something in its folder that cannot be deleted. */
    boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean blamesTheProgram() {
        return true;
    }
}

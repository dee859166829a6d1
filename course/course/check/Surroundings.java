package course.check;

import course.catalog.ClassPath;
import course.check.host.Host;
import course.check.host.HostOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What this JVM judges with: a compiler, a place for the programs to run, and one for their files. */
public interface Surroundings {
    /** Those of a learner, who trusts the programs. */
    Surroundings TRUSTING = new Surroundings() {};

    /**
     * Compiles a file.
     *
     * @throws CompilerStopped if the compiler comes to no end
     */
    default Compilation compile(String className, String source, Locale language) throws CompilerStopped {
        return Compilation.of(className, source, language, ClassPath.asText());
    }

    /**
     * The command for a JVM that runs {@link Host}, with the examiner's port as its argument.
     *
     * @param options of the JVM
     * @param temporary the folder for its temporary files, if {@link #temporary} has made one
     */
    default List<String> host(List<String> options, Optional<Path> temporary, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(HostOptions.amongTrusted());
        command.addAll(List.of("-cp", ClassPath.asText(), Host.class.getName(), String.valueOf(port)));
        return command;
    }

    /** How often a host rehearses what programs do while it waits for one, and nobody for a verdict. */
    default int rehearsals() {
        return 1;
    }

    /** Ends a host. Those of a grading end all that it has started, and wait until nothing of it is left. */
    default void end(Process host) {
        host.destroyForcibly();
    }

    /** A new folder for the temporary files of a host; none if a host has a place that nobody else sees. */
    default Optional<Path> temporary() throws IOException {
        return Optional.of(Files.createTempDirectory("program"));
    }

    /** Deletes such a folder, sooner or later, when its host has ended. */
    default void discardTemporary(Path folder) {
        Discarded.LATER.add(folder);
    }

    /** An empty folder for the files of one check. */
    default Path folder() throws IOException {
        return Files.createTempDirectory("check");
    }

    /**
     * Empties or deletes such a folder, sooner or later: no verdict waits for it.
     *
     * @return false if it is plain that this is impossible
     */
    default boolean discard(Path folder) throws IOException {
        Discarded.LATER.add(folder);
        return true;
    }

    /** Waits until the folders are gone. */
    default void awaitDiscarded() {
        Discarded.LATER.await();
    }

    /** Whether an error of input or output during a check is the program's doing. */
    default boolean blamesTheProgram() {
        return false;
    }

    /** The compiler came to no end, or ran out of memory. */
    final class CompilerStopped extends Exception {
        private static final long serialVersionUID = 1;

        public CompilerStopped(String why) {
            super(why);
        }
    }
}

package course.grade.sandbox;

import course.grade.book.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walls around a process: commands that build them first, and then become the process. */
interface Enclosure {
    /** @param users which users of the system it may have; see {@link Users} */
    static Enclosure of(Isolation isolation, int users) {
        return switch (isolation) {
            case SANDBOX -> new Sandbox();
            case USER -> new OtherUser(users);
            case PROCESS -> new OwnProcess();
        };
    }

    /** Where the shelf stands as the worker and its programs see it, given where the grader has made it. */
    default Path shelf(Path outside) {
        return outside;
    }

    /** The places as the worker sees them, given where the grader has made them. */
    Places inside(Places outside);

    /** Lets the worker and its programs at their places, which the grader has just made. */
    default void handOver(Places outside) throws IOException {}

    /** For a JVM that runs a host without a program, and may write on the shelf. Called by the grader. */
    default List<String> rehearsal(List<String> command, Path shelf) {
        return command;
    }

    /** For a worker: it is trusted, and what it starts is not. */
    List<String> worker(List<String> command, Places outside);

    /**
     * For the JVM that runs a learner's program. Called by the worker.
     *
     * @param temporary a folder that becomes its own, if temporary files are not hidden anyway
     */
    List<String> host(List<String> command, Places inside, Optional<Path> temporary) throws IOException;

    /** For the compiler. Called by the worker. */
    List<String> compiler(List<String> command, Places inside);

    /** The processes of everything that a worker has started, each program's in a list. Asked by the worker. */
    default Stream<List<ProcessHandle>> programs() {
        return ProcessHandle.current()
                .children()
                .map(first ->
                        Stream.concat(Stream.of(first), first.descendants()).toList());
    }

    /** Whether a program's temporary folder is one that nothing else sees. */
    default boolean hidesTemporaryFiles() {
        return false;
    }

    /**
     * Empties a folder in which programs have written. Called by the worker, also while a program is still at work.
     *
     * @throws IOException if something is left
     */
    default void empty(Path folder) throws IOException {
        Folders.emptyOfAProgram(folder);
    }

    /** Ends what was started so, with all that it has started, and waits until nothing of it is left. */
    void end(Process process);
}

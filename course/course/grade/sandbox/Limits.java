package course.grade.sandbox;

import java.util.List;

/** What a process may use of the computer. */
final class Limits {
    static final String PROGRAM = "/usr/bin/prlimit";
    private static final String FIRST_TO_GO = "/usr/bin/choom";

    private static final long MEBIBYTE = 1 << 20;
    /** Threads count too. The largest exercise needs about a hundred. */
    private static final int TASKS = 400;

    private static final int OPEN_FILES = 1024;
    private static final int CPU_SECONDS = 60;
    /** In a folder that a program can write to, folders and links among them. */
    static final int FILES = 5000;

    /** The largest file of an exercise has 200 MB. */
    private static final long FILE_BYTES = 256 * MEBIBYTE;
    /** Memory that can be written to: the heap of a JVM, the stacks of its threads, and what it is made of. */
    private static final long DATA_BYTES = 1024 * MEBIBYTE;

    private Limits() {}

    /** In front of whatever starts a learner's program. If the computer runs out of memory, it is the first to go. */
    static List<String> firstToGo() {
        return List.of(FIRST_TO_GO, "-n", "1000", "--");
    }

    /** In front of the command of a learner's program. */
    static List<String> ofPrograms() {
        return List.of(
                PROGRAM,
                "--core=0",
                "--nproc=" + TASKS,
                "--nofile=" + OPEN_FILES,
                "--cpu=" + CPU_SECONDS,
                "--fsize=" + FILE_BYTES,
                "--data=" + DATA_BYTES);
    }

    /** In front of the compiler's, which serves many submissions. */
    static List<String> ofTheCompiler() {
        return List.of(PROGRAM, "--core=0", "--nproc=" + TASKS, "--fsize=0", "--data=" + DATA_BYTES);
    }
}

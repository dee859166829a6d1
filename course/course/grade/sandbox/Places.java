package course.grade.sandbox;

import java.nio.file.Path;

/**
 * Where a worker finds what it needs.
 *
 * @param shelf what the programs may read
 * @param files the folder that a program's checks and the program share
 * @param temporary the worker's own
 */
record Places(Path shelf, Path files, Path temporary) {
    /** Where the programs have folders for temporary files. */
    Path ofPrograms() {
        return temporary.resolveSibling("programs");
    }

    /** The files of the submission that is being judged. */
    Path submission() {
        return temporary.resolve("submission");
    }
}

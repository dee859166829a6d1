package course.grade.intake;

import course.check.SourceText;

/**
 * A Java file that was handed in.
 *
 * @param path where it lies in the submission, with forward slashes
 */
record SourceFile(String path, SourceText source) {
    String text() {
        return source.text();
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder that it lies in; empty for the submission's own. */
    String folder() {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    /** In how many folders it lies. */
    int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}

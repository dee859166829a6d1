package course.grade.sandbox;

import course.check.Exercise;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import java.nio.file.Path;

/** A place where submissions are judged, one after another. A grading has as many as judge at once. */
public interface Bench extends AutoCloseable {
    /** How it keeps the programs apart from everything else. */
    Isolation isolation();

    /**
     * Judges an exercise. Whatever the learner's program does ends in a mark.
     *
     * @param submission a folder with plain files, no links: the layout of {@code lessons/}, or one that holds
     *     such a folder, or the bare files
     */
    Mark judge(Path submission, Exercise exercise);

    /** Ends the processes that it has started. */
    @Override
    void close();
}

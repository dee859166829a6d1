package course.grade;

import course.grade.book.Column;
import course.grade.book.Gradebook;
import course.grade.intake.Sha256;
import java.util.List;

/**
 * What was graded: {@code grading.json} in a folder of results.
 *
 * @param engine the digest of what has judged
 * @param settings the digest of the settings that have a say in a verdict
 * @param shard which part of the class it is, such as {@code 3/10}
 * @param learners the digest of the names of the whole class
 * @param columns the exercises
 * @param rows the names of the files that hold the rows, in the order of the learners
 */
record Graded(String engine, String settings, String shard, String learners, List<Column> columns, List<String> rows) {
    /** @param wholeClass the names of all learners, also of those in other parts */
    static Graded of(Dependence dependence, Shard shard, List<String> wholeClass, Gradebook book) {
        return new Graded(
                dependence.engine(),
                dependence.settings(),
                shard.toString(),
                Sha256.of(wholeClass),
                book.columns(),
                rows(book));
    }

    private static List<String> rows(Gradebook book) {
        return book.rows().stream().map(Results::rowFile).toList();
    }

    /** The same, of all parts together. */
    Graded whole(Gradebook book) {
        return new Graded(engine, settings, Shard.ALL.toString(), learners, columns, rows(book));
    }

    /** Whether the two can be parts of one class. */
    boolean belongsTo(Graded other) {
        return engine.equals(other.engine)
                && settings.equals(other.settings)
                && learners.equals(other.learners)
                && columns.equals(other.columns);
    }
}

package course.grade.book;

import java.util.List;

/**
 * A class of submissions, judged.
 *
 * @param columns the exercises, in order
 * @param rows the learners, in order of their names
 */
public record Gradebook(List<Column> columns, List<Row> rows) {
    /** What everything is worth. */
    public int points() {
        return columns.stream().mapToInt(Column::points).sum();
    }
}

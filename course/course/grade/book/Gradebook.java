package course.grade.book;

import java.util.List;

/**
 * A class of submissions, judged.
 *
 * @param columns the exercises, in order
 * @param rows the learners, in order of their names
 */
public record Gradebook(List<Column> columns, List<Row> rows) {
    /** The number and the title of the exercise that a mark is for. */
    public String title(Mark mark) {
        return columns.stream()
                .filter(column -> column.exercise().equals(mark.exercise()))
                .map(Column::name)
                .findFirst()
                .orElse(mark.exercise());
    }

    /** What everything is worth. */
    public int points() {
        return columns.stream().mapToInt(Column::points).sum();
    }
}

package course.grade;

import course.grade.book.Column;
import course.grade.book.Mark;
import course.grade.book.Row;
import course.say.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells what a grading has written from what has been damaged since: JSON of the right form may still lack parts. */
final class Sound {
    private static final Pattern ROW_FILE = Pattern.compile("[a-z0-9_][a-z0-9._-]*[.]json");

    private Sound() {}

    /** Whether a row's file can have that name. */
    static boolean isRowFile(String name) {
        return ROW_FILE.matcher(name).matches();
    }

    /** Whether that is the row which the file of that name holds, as it was written there. */
    static boolean is(Results.Kept kept, String file) {
        return areThere(kept.key(), kept.digest(), kept.row())
                && kept.digest().equals(Results.digest(kept.row()))
                && Results.rowFile(kept.row()).equals(file);
    }

    static boolean is(Graded graded) {
        return areThere(graded)
                && areThere(graded.engine(), graded.settings(), graded.shard(), graded.learners())
                && areThere(graded.columns(), graded.rows())
                && isPart(graded.shard())
                && !graded.columns().isEmpty()
                && areThere(graded.columns().toArray())
                && graded.columns().stream().allMatch(Sound::is)
                && areThere(graded.rows().toArray())
                && graded.rows().stream().allMatch(Sound::isRowFile);
    }

    private static boolean is(Column column) {
        return areThere(column.exercise(), column.title()) && column.points() >= 0;
    }

    private static boolean isPart(String shard) {
        try {
            return Shard.of(shard).toString().equals(shard);
        } catch (Refusal noPart) {
            return false;
        }
    }

    /** Whether the marks are those of the columns, whatever the titles. */
    static boolean fits(Row row, List<Column> columns) {
        List<Mark> marks = row.marks();
        return marks.size() == columns.size()
                && IntStream.range(0, marks.size()).allMatch(i -> fits(marks.get(i), columns.get(i)));
    }

    private static boolean fits(Mark mark, Column column) {
        return mark.exercise().equals(column.exercise()) && mark.of() == column.points();
    }

    private static boolean areThere(Object... parts) {
        return Arrays.stream(parts).allMatch(Objects::nonNull);
    }
}

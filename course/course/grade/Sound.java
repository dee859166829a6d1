package course.grade;

import course.check.Verdict;
import course.grade.book.CheckMark;
import course.grade.book.Column;
import course.grade.book.Mark;
import course.grade.book.Row;
import course.say.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what a grading has written from what has been damaged since: JSON of the right form may still lack parts. */
final class Sound {
    private static final Pattern ROW_FILE = Pattern.compile("[a-z0-9_][a-z0-9._-]*[.]json");

    private static final Set<String> STATUSES =
            Arrays.stream(Verdict.Status.values()).map(Enum::name).collect(Collectors.toSet());

    private Sound() {}

    /** Whether a row's file can have that name. */
    static boolean isRowFile(String name) {
        return ROW_FILE.matcher(name).matches();
    }

    /** Whether that is the row which the file of that name holds. */
    static boolean is(Results.Kept kept, String file) {
        return areThere(kept)
                && areThere(kept.key(), kept.digest(), kept.row())
                && is(kept.row())
                && Results.rowFile(kept.row()).equals(file);
    }

    private static boolean is(Row row) {
        return areThere(row.learner(), row.digest(), row.isolation(), row.marks(), row.remarks())
                && areThere(row.remarks().toArray())
                && areThere(row.marks().toArray())
                && row.marks().stream().allMatch(Sound::is);
    }

    private static boolean is(Mark mark) {
        return areThere(mark.exercise(), mark.outcome(), mark.cause(), mark.checks(), mark.told())
                && areThere(mark.told().toArray())
                && areThere(mark.checks().toArray())
                && 0 <= mark.points()
                && mark.points() <= mark.of()
                && mark.checks().stream().allMatch(Sound::is);
    }

    private static boolean is(CheckMark check) {
        return areThere(check.name(), check.title(), check.status(), check.remark(), check.cause(), check.story())
                && areThere(check.story().toArray())
                && STATUSES.contains(check.status())
                && check.points() >= 0;
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

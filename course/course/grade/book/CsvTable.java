package course.grade.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The gradebook for a spreadsheet, as RFC 4180 has it: a row a learner, a column an exercise. It begins with a
 * byte-order mark, without which a spreadsheet takes UTF-8 for something else.
 */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** What a spreadsheet takes for the beginning of a formula, also in the width of Chinese letters. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** In the place of points where the course is at fault: nobody can take it for a zero. */
    private static final String NOT_JUDGED = "?";

    private final Words words;

    CsvTable(Words words) {
        this.words = words;
    }

    String of(Gradebook gradebook) {
        List<List<String>> table = new ArrayList<>();
        table.add(head(gradebook));
        gradebook.rows().forEach(row -> table.add(line(row, gradebook.points())));
        return table.stream()
                .map(line -> String.join(",", line) + LINE_END)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private List<String> head(Gradebook gradebook) {
        List<String> head = new ArrayList<>();
        head.add(text(words.say("book.learner")));
        head.add(text(words.say("book.points")));
        head.add(text(words.say("book.of")));
        gradebook
                .columns()
                .forEach(column -> head.add(text(words.say("book.csv.column", column.name(), column.points()))));
        head.add(text(words.say("book.isolation")));
        head.add(text(words.say("book.remarks")));
        return head;
    }

    /** The name comes first: only behind it could a spreadsheet that wants semicolons cut a line elsewhere. */
    private List<String> line(Row row, int of) {
        List<String> line = new ArrayList<>();
        line.add(text(row.learner()));
        line.add(row.isCourseFault() ? NOT_JUDGED : String.valueOf(row.points()));
        line.add(String.valueOf(of));
        row.marks().forEach(mark -> line.add(points(mark)));
        line.add(text(words.isolation(row.isolation())));
        line.add(String.valueOf(row.remarks().size()));
        return line;
    }

    private static String points(Mark mark) {
        return mark.outcome() == Outcome.COURSE_FAULT ? NOT_JUDGED : String.valueOf(mark.points());
    }

    /** Always in quotation marks, so that no separator in it counts, whichever a spreadsheet expects. */
    private static String text(String value) {
        String shown = Visible.line(value);
        String harmless = shown.isBlank() || FORMULA.indexOf(shown.strip().charAt(0)) < 0 ? shown : "'" + shown;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

package course.grade.book;

import java.util.List;

/** The table: a row a learner, a column an exercise, the deeper the colour the more of the points. */
final class MarksTable {
    private static final int SHADES = 10;

    private final Gradebook gradebook;
    private final Words words;
    private final Html html;

    MarksTable(Gradebook gradebook, Words words, Html html) {
        this.gradebook = gradebook;
        this.words = words;
        this.html = html;
    }

    void write() {
        html.put(
                """
                <section id="marks" aria-labelledby="marks-title">
                <h2 id="marks-title">%s</h2>
                <p>%s</p>
                <p class="tools"><label for="find">%s</label> <input id="find" type="search" autocomplete="off"> \
                <label><input id="look" type="checkbox"> %s</label> <output id="found" aria-live="polite"></output></p>
                <div class="scroll" tabindex="0" role="region" aria-label="%s">
                <table id="table">
                """,
                words.say("book.marks"),
                words.say("book.marks.how"),
                words.say("book.find"),
                words.say("book.look"),
                words.say("book.table"));
        head();
        html.raw("<tbody>\n");
        for (int row = 0; row < gradebook.rows().size(); row++) {
            row(row, gradebook.rows().get(row));
        }
        html.raw("</tbody>\n");
        foot();
        html.raw("</table>\n</div>\n</section>\n");
    }

    private void head() {
        html.raw("<thead><tr>");
        heading(words.say("book.learner"), "", "text");
        heading(words.say("book.points"), "/ " + gradebook.points(), "number");
        for (Column column : gradebook.columns()) {
            html.put(
                    "<th scope=\"col\" data-sort=\"number\" title=\"%s\"><button type=\"button\">%s <small>/ %d</small></button></th>",
                    column.name(), column.exercise(), column.points());
        }
        heading(words.say("book.isolation"), "", "text");
        html.raw("</tr></thead>\n");
    }

    private void heading(String title, String small, String sort) {
        html.put(
                "<th scope=\"col\" data-sort=\"%s\"><button type=\"button\">%s <small>%s</small></button></th>",
                sort, title, small);
    }

    private void row(int number, Row row) {
        boolean look = row.isCourseFault() || !row.remarks().isEmpty();
        html.raw(look ? "<tr class=\"look\"><th scope=\"row\">" : "<tr><th scope=\"row\">");
        html.put("<a href=\"#%s\"><bdi>%s</bdi></a>", LearnerPages.anchor(number), row.learner());
        if (look) {
            html.put(" <span class=\"flag\" role=\"img\" aria-label=\"%s\">!</span>", words.say("book.look"));
        }
        html.put(
                "</th><td class=\"sum\">%s</td>",
                row.isCourseFault() ? row.points() + " ?" : String.valueOf(row.points()));
        row.marks().forEach(mark -> cell(number, mark));
        html.put("<td class=\"kind\">%s</td></tr>\n", words.isolation(row.isolation()));
    }

    private void cell(int row, Mark mark) {
        Standing standing = Standing.of(mark);
        html.put(
                "<td class=\"%s%s\" title=\"%s\"><a tabindex=\"-1\" href=\"#%s\">%s</a></td>",
                standing.style(),
                standing == Standing.PART ? " s" + mark.points() * SHADES / Math.max(1, mark.of()) : "",
                why(mark),
                LearnerPages.anchor(row, mark.exercise()),
                shown(mark, standing));
    }

    private String why(Mark mark) {
        String outcome = mark.exercise() + ": " + words.outcome(mark.outcome());
        boolean isKnown = Standing.of(mark) == Standing.PART || Standing.of(mark) == Standing.NONE;
        return isKnown && !mark.cause().isEmpty() ? outcome + ". " + words.cause(mark.cause()) : outcome;
    }

    private static String shown(Mark mark, Standing standing) {
        return switch (standing) {
            case ABSENT -> "\u2013";
            case FAULT -> "?";
            case BROKEN -> "\u2715";
            default -> String.valueOf(mark.points());
        };
    }

    private void foot() {
        var figures = new ClassFigures(gradebook);
        List<Row> judged =
                gradebook.rows().stream().filter(row -> !row.isCourseFault()).toList();
        html.put("<tfoot><tr><th scope=\"row\">%s</th>", words.say("book.mean"));
        html.put(
                "<td class=\"sum\">%.1f</td>",
                judged.stream().mapToInt(Row::points).average().orElse(0));
        for (int column = 0; column < gradebook.columns().size(); column++) {
            html.put("<td>%.1f</td>", figures.mean(column));
        }
        html.raw("<td></td></tr></tfoot>\n");
    }
}

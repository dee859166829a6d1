package course.grade.book;

/** Each learner's section of the gradebook, closed until somebody opens it. */
final class LearnerPages {
    private final Gradebook gradebook;
    private final Words words;
    private final Html html;
    private final Verdicts verdicts;

    LearnerPages(Gradebook gradebook, Words words, Html html) {
        this.gradebook = gradebook;
        this.words = words;
        this.html = html;
        this.verdicts = new Verdicts(gradebook, words, html, "h4");
    }

    /** The learner's place in the page, by number: what they call themselves never gets into an address. */
    static String anchor(int row) {
        return "l" + (row + 1);
    }

    static String anchor(int row, String exercise) {
        return Verdicts.anchor(anchor(row), exercise);
    }

    void write() {
        html.put("""
                <section id="learners" aria-labelledby="learners-title">
                <h2 id="learners-title">%s</h2>
                """, words.say("book.learners"));
        for (int row = 0; row < gradebook.rows().size(); row++) {
            learner(row, gradebook.rows().get(row));
        }
        html.raw("</section>\n");
    }

    private void learner(int number, Row row) {
        html.put("<details class=\"learner\" id=\"%s\"><summary><h3><bdi>%s</bdi></h3>", anchor(number), row.learner());
        strip(row);
        html.put(
                "<span class=\"count\">%s</span></summary>\n",
                words.say("book.earned", row.points(), gradebook.points()));
        verdicts.write(anchor(number), row);
        html.put("<p class=\"back\"><a href=\"#marks\">%s</a></p>\n</details>\n", words.say("book.back"));
    }

    /** All exercises in one line, for the eye. */
    private void strip(Row row) {
        html.put(
                "<svg class=\"strip\" viewBox=\"0 0 %d 10\" aria-hidden=\"true\">",
                Math.max(1, row.marks().size()) * 10);
        for (int i = 0; i < row.marks().size(); i++) {
            html.put(
                    "<rect class=\"%s\" x=\"%d\" width=\"9\" height=\"10\"/>",
                    Standing.of(row.marks().get(i)).style(), i * 10);
        }
        html.raw("</svg>");
    }
}

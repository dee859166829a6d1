package course.grade.book;

/** What each learner is told: every verdict with its story, check by check. */
final class LearnerPages {
    private final Gradebook gradebook;
    private final Words words;
    private final Html html;

    LearnerPages(Gradebook gradebook, Words words, Html html) {
        this.gradebook = gradebook;
        this.words = words;
        this.html = html;
    }

    /** The learner's place in the page, by number: what they call themselves never gets into an address. */
    static String anchor(int row) {
        return "l" + (row + 1);
    }

    static String anchor(int row, String exercise) {
        return anchor(row) + "-" + exercise;
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
        facts(row);
        row.marks().forEach(mark -> mark(number, mark));
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

    private void facts(Row row) {
        html.put(
                "<p class=\"facts\">%s<br>%s</p>\n",
                words.say("book.kept", words.isolation(row.isolation())), words.say("book.digest", row.digest()));
        if (!row.remarks().isEmpty()) {
            html.raw("<ul class=\"remarks\">\n");
            row.remarks().forEach(remark -> html.put("<li>%s</li>\n", remark));
            html.raw("</ul>\n");
        }
    }

    private void mark(int row, Mark mark) {
        html.put(
                "<article class=\"mark\" id=\"%s\"><h4><span class=\"swatch %s\"></span>%s</h4><p class=\"result\">%s</p>\n",
                anchor(row, mark.exercise()),
                Standing.of(mark).style(),
                gradebook.title(mark),
                words.say("book.result", words.outcome(mark.outcome()), mark.points(), mark.of()));
        if (mark.outcome() == Outcome.PASSED) {
            html.put("<p>%s</p>\n", words.say("book.allChecks", mark.checks().size()));
        } else if (mark.checks().isEmpty()) {
            told(Told.whole(mark));
        } else {
            checks(mark);
        }
        html.raw("</article>\n");
    }

    private void checks(Mark mark) {
        boolean told = false;
        html.raw("<ul class=\"checks\">\n");
        for (CheckMark check : mark.checks()) {
            html.put(
                    "<li class=\"%s\"><span class=\"ended\">%s</span> %s <span class=\"count\">%s</span>",
                    check.status(),
                    words.status(check),
                    check.title().isEmpty() ? check.name() : check.title(),
                    words.say("book.worth", check.points()));
            remark(check);
            if (check.status().equals("FAILED") && !told) {
                told(Told.story(mark));
                told = true;
            }
            html.raw("</li>\n");
        }
        html.raw("</ul>\n");
        if (!told) {
            told(Told.whole(mark));
        }
    }

    private void remark(CheckMark check) {
        if (!check.remark().isEmpty()) {
            boolean needs = check.status().equals("SKIPPED");
            html.put("<br><small>%s</small>", words.say(needs ? "book.needs" : "book.fault", check.remark()));
        }
    }

    private void told(String story) {
        if (!story.isBlank()) {
            html.raw("<pre tabindex=\"0\">").lines(story).raw("</pre>\n");
        }
    }
}

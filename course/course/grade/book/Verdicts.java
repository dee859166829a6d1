package course.grade.book;

/** What a learner is told: every verdict with its story, check by check. */
final class Verdicts {
    private final Gradebook gradebook;
    private final Words words;
    private final Html html;
    private final String heading;

    /** @param heading the tag of an exercise's headline */
    Verdicts(Gradebook gradebook, Words words, Html html, String heading) {
        this.gradebook = gradebook;
        this.words = words;
        this.html = html;
        this.heading = heading;
    }

    /** @param place what the learner's places in the page begin with */
    void write(String place, Row row) {
        facts(row);
        row.marks().forEach(mark -> mark(anchor(place, mark.exercise()), mark));
    }

    static String anchor(String place, String exercise) {
        return place + "-" + exercise;
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

    private void mark(String anchor, Mark mark) {
        html.put(
                "<article class=\"mark\" id=\"%s\"><%s><span class=\"swatch %s\"></span>%s</%s><p class=\"result\">%s</p>\n",
                anchor,
                heading,
                Standing.of(mark).style(),
                gradebook.title(mark),
                heading,
                words.say("book.result", words.outcome(mark.outcome()), mark.points(), mark.of()));
        if (mark.outcome() == Outcome.PASSED) {
            html.put("<p>%s</p>\n", words.say("book.allChecks"));
        } else if (mark.checks().isEmpty()) {
            told(Told.whole(mark));
        } else {
            checks(mark);
        }
        html.raw("</article>\n");
    }

    private void checks(Mark mark) {
        html.raw("<ul class=\"checks\">\n");
        for (CheckMark check : mark.checks()) {
            html.put(
                    "<li class=\"%s\"><span class=\"ended\">%s</span> %s <span class=\"count\">%s</span>",
                    check.status(),
                    words.status(check),
                    check.title().isEmpty() ? check.name() : check.title(),
                    words.say("book.worth", check.points()));
            remark(check);
            if (check.failed()) {
                told(Told.story(mark, check, words));
            }
            html.raw("</li>\n");
        }
        html.raw("</ul>\n");
        again(mark);
    }

    /** What the learner types to see it again. */
    private void again(Mark mark) {
        if (mark.outcome() == Outcome.FAILED) {
            html.raw("<pre class=\"again\">").lines(words.again(mark)).raw("</pre>\n");
        } else if (mark.checks().stream().noneMatch(CheckMark::failed)) {
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

package course.grade.book;

import java.util.EnumSet;
import java.util.Set;

/**
 * The gradebook as one page that needs nothing else: the class first, then the table, then each learner. What it
 * shows is there without its script, which only sorts, finds and opens.
 */
final class HtmlPage {
    private final Gradebook gradebook;
    private final Words words;
    private final Html html = new Html();

    HtmlPage(Gradebook gradebook, Words words) {
        this.gradebook = gradebook;
        this.words = words;
    }

    String html() {
        var frame = new Frame(html, Frame.resource("gradebook.js"));
        frame.begin(words, words.say("book.title"));
        header();
        html.raw("<main>\n");
        new ClassView(gradebook, words, html).write();
        new MarksTable(gradebook, words, html).write();
        new LearnerPages(gradebook, words, html).write();
        html.raw("</main>\n");
        frame.end();
        return html.toString();
    }

    private void header() {
        html.put(
                """
                <header>
                <h1>%s</h1>
                <p>%s</p>
                """,
                words.say("book.title"),
                words.say(
                        "book.facts",
                        gradebook.rows().size(),
                        gradebook.columns().size(),
                        gradebook.points()));
        notices();
        html.put(
                """
                <nav aria-label="%s"><a href="#class">%s</a> <a href="#marks">%s</a> <a href="#learners">%s</a></nav>
                </header>
                """,
                words.say("book.nav"), words.say("book.class"), words.say("book.marks"), words.say("book.learners"));
    }

    /** What must be known before the figures are believed. */
    private void notices() {
        long faults = gradebook.rows().stream().filter(Row::isCourseFault).count();
        if (faults > 0) {
            html.put("<p class=\"notice\">%s</p>\n", words.say("book.notice.faults", faults));
        }
        Set<Isolation> kinds = EnumSet.noneOf(Isolation.class);
        gradebook.rows().forEach(row -> kinds.add(row.isolation()));
        for (Isolation kind : kinds) {
            long rows = gradebook.rows().stream()
                    .filter(row -> row.isolation() == kind)
                    .count();
            String style = kind == Isolation.SANDBOX ? "quiet" : "notice";
            html.put("<p class=\"%s\">%s</p>\n", style, words.say("book.notice." + kind, rows));
        }
    }
}

package course.grade.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        head();
        header();
        html.raw("<main>\n");
        new ClassView(gradebook, words, html).write();
        new MarksTable(gradebook, words, html).write();
        new LearnerPages(gradebook, words, html).write();
        html.raw("</main>\n<script>" + resource("gradebook.js") + "</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        String style = resource("gradebook.css");
        html.put("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>""", words.language(), digest(style), digest(resource("gradebook.js")), words.say("book.title"));
        html.raw(style + "</style>\n</head>\n<body>\n");
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

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The only style and the only script that a browser may take from this page, whatever else got into it. */
    private static String digest(String text) {
        byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}

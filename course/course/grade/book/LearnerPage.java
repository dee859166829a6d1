package course.grade.book;

import java.util.Optional;

/** One learner's verdicts as a page of their own, to be handed back: nothing of anybody else is in it. */
final class LearnerPage {
    private final Gradebook gradebook;
    private final Words words;

    LearnerPage(Gradebook gradebook, Words words) {
        this.gradebook = gradebook;
        this.words = words;
    }

    Optional<String> of(Row row) {
        var html = new Html();
        var frame = new Frame(html, "");
        frame.begin(words, row.learner());
        html.put("""
                <header>
                <h1><bdi>%s</bdi></h1>
                <p>%s</p>
                </header>
                <main class="single">
                """, row.learner(), words.say("book.earned", row.points(), gradebook.points()));
        new Verdicts(gradebook, words, html, "h2").write("l", row);
        html.raw("</main>\n");
        frame.end();
        return Optional.of(html.toString());
    }
}

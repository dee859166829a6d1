package course.grade.book;

import course.grade.book.ClassFigures.Mistake;
import course.grade.book.ClassFigures.Place;
import course.grade.book.ClassFigures.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The class at a glance, in pictures: how far it is, what goes wrong, and how its points are spread. */
final class ClassView {
    private static final int MISTAKES_SHOWN = 8;

    /** The picture of the points: its ten columns and the room above them, in units of its own. */
    private static final int COLUMN = 30;

    private static final int GAP = 4;
    private static final int TALLEST = 90;
    private static final int LABEL = 14;

    private final Gradebook gradebook;
    private final Words words;
    private final Html html;
    private final ClassFigures figures;

    ClassView(Gradebook gradebook, Words words, Html html) {
        this.gradebook = gradebook;
        this.words = words;
        this.html = html;
        this.figures = new ClassFigures(gradebook);
    }

    void write() {
        html.put(
                "<section id=\"class\" aria-labelledby=\"class-title\">\n<h2 id=\"class-title\">%s</h2>\n",
                words.say("book.class"));
        exercises();
        html.raw("<div class=\"pair\">\n");
        mistakes();
        points();
        html.raw("</div>\n</section>\n");
    }

    private void exercises() {
        html.put("<h3>%s</h3>\n", words.say("book.exercises"));
        html.raw("<ul class=\"legend\">\n");
        for (Standing standing : Standing.values()) {
            html.put("<li><span class=\"swatch %s\"></span>%s</li>\n", standing.style(), words.standing(standing));
        }
        html.raw("</ul>\n<div class=\"exercises\">\n");
        for (int column = 0; column < gradebook.columns().size(); column++) {
            exercise(column);
        }
        html.raw("</div>\n");
    }

    private void exercise(int column) {
        Map<Standing, Integer> standings = figures.standings(column);
        html.put(
                "<details><summary><span class=\"name\">%s</span>",
                gradebook.columns().get(column).name());
        stack(standings);
        counts(standings);
        html.raw("</summary>\n");
        shares(figures.shares(column));
        html.raw("</details>\n");
    }

    private void counts(Map<Standing, Integer> standings) {
        String inWords = standings.entrySet().stream()
                .map(entry -> entry.getValue() + " " + words.standing(entry.getKey()))
                .collect(Collectors.joining(", "));
        html.put("<span class=\"counts\" role=\"img\" aria-label=\"%s\" title=\"%s\">", inWords, inWords);
        standings.forEach((standing, count) ->
                html.put("<span><span class=\"swatch %s\"></span>%d</span>", standing.style(), count));
        html.raw("</span>");
    }

    /** A bar whose parts are as long as they are many. The counts stand beside it. */
    private void stack(Map<Standing, Integer> standings) {
        html.put(
                "<svg class=\"bar\" viewBox=\"0 0 %d 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
                Math.max(1, gradebook.rows().size()));
        int from = 0;
        for (Map.Entry<Standing, Integer> part : standings.entrySet()) {
            html.put(
                    "<rect class=\"%s\" x=\"%d\" width=\"%d\" height=\"1\"/>",
                    part.getKey().style(), from, part.getValue());
            from += part.getValue();
        }
        html.raw("</svg>");
    }

    private void shares(List<Share> shares) {
        if (shares.isEmpty()) {
            html.put("<p>%s</p>\n", words.say("book.noChecks"));
            return;
        }
        html.put(
                "<p>%s</p>\n<ol class=\"shares\">\n",
                words.say("book.shares", shares.get(0).judged()));
        for (Share share : shares) {
            html.put("<li><span class=\"name\">%s</span>", share.title());
            meter(share.passed(), share.judged(), "full");
            html.put("<span class=\"count\">%s</span></li>\n", words.say("book.share", share.passed(), share.judged()));
        }
        html.raw("</ol>\n");
    }

    private void meter(int part, int whole, String style) {
        html.put(
                "<svg class=\"bar\" viewBox=\"0 0 %d 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<rect class=\"%s\" width=\"%d\" height=\"1\"/></svg>",
                Math.max(1, whole), style, part);
    }

    private void mistakes() {
        List<Mistake> mistakes = figures.mistakes();
        html.put("<div>\n<h3>%s</h3>\n", words.say("book.mistakes"));
        if (mistakes.isEmpty()) {
            html.put("<p>%s</p>\n", words.say("book.noMistakes"));
        } else {
            html.put("<p>%s</p>\n<ol class=\"mistakes\">\n", words.say("book.mistakes.how"));
            mistakes.stream()
                    .limit(MISTAKES_SHOWN)
                    .forEach(each -> mistake(each, mistakes.get(0).count()));
            html.raw("</ol>\n");
            rest(
                    mistakes.stream().skip(MISTAKES_SHOWN).toList(),
                    mistakes.get(0).count());
        }
        html.raw("</div>\n");
    }

    private void rest(List<Mistake> rest, int most) {
        if (!rest.isEmpty()) {
            html.put("<details><summary>%s</summary>\n", words.say("book.mistakes.rest", rest.size()));
            html.put("<ol class=\"mistakes\" start=\"%d\">\n", MISTAKES_SHOWN + 1);
            rest.forEach(each -> mistake(each, most));
            html.raw("</ol>\n</details>\n");
        }
    }

    private void mistake(Mistake mistake, int most) {
        html.put("<li><details><summary><span class=\"name\">%s</span>", words.cause(mistake.name()));
        meter(mistake.count(), most, "wrong");
        html.put("<span class=\"count\">%d</span></summary>\n<p class=\"who\">", mistake.count());
        for (Place place : mistake.places()) {
            html.put(
                    "<a href=\"#%s\"><bdi>%s</bdi>&nbsp;%s</a> ",
                    LearnerPages.anchor(place.row(), place.exercise()),
                    gradebook.rows().get(place.row()).learner(),
                    place.exercise());
        }
        html.raw("</p></details></li>\n");
    }

    private void points() {
        int[] tenths = figures.tenths();
        html.put("<div>\n<h3>%s</h3>\n", words.say("book.spread"));
        html.put("<p>%s</p>\n", words.say("book.median", figures.median(), gradebook.points()));
        int width = tenths.length * (COLUMN + GAP);
        html.put(
                "<svg class=\"spread\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                width, TALLEST + 2 * LABEL, words.say("book.spread.description", spreadInWords(tenths)));
        int most = Math.max(1, Arrays.stream(tenths).max().orElse(1));
        for (int tenth = 0; tenth < tenths.length; tenth++) {
            column(tenth * (COLUMN + GAP), tenths[tenth] * TALLEST / most, tenth, tenths[tenth]);
        }
        html.raw("</svg>\n</div>\n");
    }

    private void column(int x, int height, int tenth, int count) {
        int middle = x + COLUMN / 2;
        int foot = LABEL + TALLEST;
        html.put(
                "<rect class=\"full\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                x, foot - height, COLUMN, height);
        if (count > 0) {
            html.put("<text x=\"%d\" y=\"%d\">%d</text>", middle, foot - height - GAP, count);
        }
        html.put("<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text>\n", middle, foot + LABEL - 2, percent(tenth));
    }

    private static String percent(int tenth) {
        return tenth == 9 ? "90+" : String.valueOf(tenth * 10);
    }

    private static String spreadInWords(int[] tenths) {
        var words = new StringBuilder();
        for (int tenth = 0; tenth < tenths.length; tenth++) {
            words.append(tenth == 0 ? "" : ", ")
                    .append(percent(tenth))
                    .append("%: ")
                    .append(tenths[tenth]);
        }
        return words.toString();
    }
}

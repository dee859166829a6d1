package course.check;

import course.say.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells a story in words: what was sent, what was expected, what came, and why that may be. */
public final class Telling {
    private static final int ROW = 16;
    private static final int TEXT_WIDTH = 58;
    private static final int FIRST_STEPS = 3;
    private static final int LAST_STEPS = 9;
    private static final int MOST_PLACES = 20;

    private final Messages messages;

    public Telling(Messages messages) {
        this.messages = messages;
    }

    /** The story, line by line, without an end of line behind the last one. */
    public String of(Story story) {
        List<String> lines = new ArrayList<>();
        List<String> did = did(story.sent());
        for (int i = 0; i < did.size(); i++) {
            lines.add(labelled(i == 0 ? "story.did" : "story.more", did.get(i)));
        }
        lines.add(labelled("story.expected", story.expected().in(messages)));
        lines.add(labelled("story.came", story.came().in(messages)));
        story.comparison().ifPresent(comparison -> lines.addAll(compare(comparison)));
        lines.addAll(waits(story.places()));
        lines.addAll(printed(story.printed()));
        lines.add(labelled("story.cause", messages.say("cause." + story.cause())));
        lines.add(labelled("story.page", messages.say("page." + story.cause())));
        return String.join("\n", lines);
    }

    /** What prepared the story and what led to its end; a long middle is only counted. */
    private List<String> did(List<Step> steps) {
        List<String> all = steps.stream().map(step -> step.in(messages)).toList();
        int left = all.size() - FIRST_STEPS - LAST_STEPS;
        if (left <= 1) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, FIRST_STEPS));
        shown.add(messages.say("story.left", left));
        shown.addAll(all.subList(all.size() - LAST_STEPS, all.size()));
        return shown;
    }

    /** Each place once, with the number of threads that are there. */
    private List<String> waits(List<String> places) {
        return places.stream()
                .distinct()
                .limit(MOST_PLACES)
                .map(place -> {
                    String visible = Hex.visible(place);
                    int threads = Collections.frequency(places, place);
                    return labelled(
                            "story.waits", threads == 1 ? visible : messages.say("story.threads", visible, threads));
                })
                .toList();
    }

    private List<String> printed(List<String> printed) {
        List<String> lines = new ArrayList<>();
        for (String line : printed) {
            lines.add(labelled(lines.isEmpty() ? "story.printed" : "story.more", Hex.visible(line)));
        }
        return lines;
    }

    private String labelled(String label, String text) {
        String first = String.format("  %-" + messages.say("story.width") + "s ", messages.say(label));
        return first + wrapped(text).replace("\n", "\n" + " ".repeat(first.length()));
    }

    /** Breaks lines between words, so that a story reads well in a terminal of eighty columns. */
    private static String wrapped(String text) {
        var lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            boolean fits = column == 0 || column + 1 + word.length() <= TEXT_WIDTH;
            lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = fits && column > 0 ? column + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    /** The row of sixteen bytes around the first wrong one, with a caret under it. */
    private List<String> compare(Story.Comparison comparison) {
        int wrong = comparison.firstWrong();
        int from = wrong / ROW * ROW;
        if (comparison.expected().length == 0 && comparison.received().length == 0) {
            return List.of();
        }
        String margin = labelled("story.more", "");
        String wanted = messages.say("story.wanted");
        String got = messages.say("story.got");
        int width = Math.max(wanted.length(), got.length());
        return List.of(
                margin + messages.say("story.firstWrong", wrong),
                margin + row(wanted, width, comparison.expected(), from),
                margin + row(got, width, comparison.received(), from),
                margin + " ".repeat(width + 2 + (wrong - from) * 3) + "^^");
    }

    private static String row(String label, int width, byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + ROW);
        return String.format(
                "%-" + width + "s  %-" + (ROW * 3) + "s %s",
                label,
                Hex.row(bytes, from, to),
                Hex.text(bytes, from, to));
    }
}

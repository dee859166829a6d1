package course.learn;

import course.check.Exercise;
import course.check.Report;
import course.say.Messages;
import course.say.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The exercises as the watcher lists them: what is done, what comes next, and which ones a search finds. */
final class ExerciseList {
    private static final int BACKSPACE = 127;

    private final List<Exercise> all;
    private final Progress progress;
    private final Messages messages;
    private final Report report;

    private String search = "";

    ExerciseList(List<Exercise> all, Progress progress, Messages messages) {
        this.all = all;
        this.progress = progress;
        this.messages = messages;
        this.report = new Report(messages);
    }

    List<Exercise> all() {
        return all;
    }

    /** The first one that has not passed yet, else the first. */
    Exercise firstOpen() throws Refusal {
        for (Exercise exercise : all) {
            if (!progress.of(exercise).passed()) {
                return exercise;
            }
        }
        return all.get(0);
    }

    Exercise after(Exercise exercise) {
        return all.get((all.indexOf(exercise) + 1) % all.size());
    }

    /** One key of a search: a letter more, or the last one taken back. */
    void type(int key) {
        if (key == BACKSPACE || key == '\b') {
            search = search.substring(0, Math.max(search.length() - 1, 0));
        } else if (key >= ' ') {
            search += Character.toString(key);
        }
    }

    /** The first exercise that the search finds. */
    Optional<Exercise> firstFound() {
        return found().stream().findFirst();
    }

    void endSearch() {
        search = "";
    }

    /** What the search finds, one exercise a line. */
    List<String> lines() throws Refusal {
        List<String> lines = new ArrayList<>(List.of(messages.say("watch.list", search)));
        for (Exercise exercise : found()) {
            lines.add("  " + (progress.of(exercise).passed() ? "[x] " : "[ ] ") + report.title(exercise));
        }
        if (lines.size() == 1) {
            lines.add("  " + messages.say("watch.noneFound"));
        }
        return lines;
    }

    private List<Exercise> found() {
        return all.stream()
                .filter(exercise -> lower(report.title(exercise)).contains(lower(search)))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** All of them in one line, with what is done and where the learner is. */
    String bar(Exercise current) {
        var bar = new StringBuilder("[");
        int done = 0;
        for (Exercise exercise : all) {
            boolean passed = hasPassed(exercise);
            done += passed ? 1 : 0;
            bar.append(passed ? '#' : exercise.equals(current) ? '>' : '-');
        }
        return bar + "] " + messages.say("watch.done", done, all.size()) + "   " + report.title(current);
    }

    private boolean hasPassed(Exercise exercise) {
        try {
            return progress.of(exercise).passed();
        } catch (Refusal unreadable) {
            return false;
        }
    }
}

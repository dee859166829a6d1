package course.learn;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Hosts;
import course.check.Report;
import course.check.Submission;
import course.check.Verdict;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Judges an exercise at every save. Keys, saved files and verdicts arrive in one queue and are handled
 * by one thread, so nothing here needs a lock, and keys stay live while a check runs.
 */
public final class Watch {
    private static final int LOOK_EVERY_MILLIS = 10;
    private static final int ENTER = '\r';
    private static final int ESCAPE = 27;

    private final Lessons lessons;
    private final Messages messages;
    private final Report report;
    private final Progress progress;
    private final Submission submission;
    private final ExerciseList exercises;
    private final boolean own;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Judging judging = new Judging(events);
    private final Screen screen;

    private final List<String> summary = new ArrayList<>();

    private Exercise current;
    private byte[] judged; // none yet: even a file that is missing has to be told
    private Question question = Question.NONE;
    private boolean judgingAll;
    private List<String> asked = List.of();

    /** What can happen: a key, or a verdict. */
    sealed interface Event {
        /** @param code the character */
        record Key(int code) implements Event {}

        /** @param round the run that it belongs to */
        record Judged(int round, Verdict verdict) implements Event {}
    }

    /** What the next key answers. */
    private enum Question {
        NONE,
        RESET,
        SOLUTION,
        LIST
    }

    /** Where the watcher shows what it has to say. */
    interface Screen extends AutoCloseable {
        /** Shows these lines in place of those before. */
        void show(List<String> lines);

        /** Puts every key into the queue, from now on. */
        void sendKeysTo(BlockingQueue<Event> events);

        /** Hears of every verdict, also of one that is not shown because a question is. */
        default void judged(Verdict verdict) {}

        @Override
        void close() throws IOException;
    }

    Watch(Lessons lessons, Messages messages, Submission submission, Screen screen) throws Refusal {
        this.lessons = lessons;
        this.messages = messages;
        this.submission = submission;
        this.screen = screen;
        this.report = Checks.report(messages);
        this.own = Checks.isOwn(submission, lessons);
        this.progress = Checks.progress(submission, lessons);
        this.exercises = new ExerciseList(Exercises.all(lessons), progress, messages);
        this.current = exercises.firstOpen();
    }

    /** Watches until somebody presses q. */
    public static void run(Lessons lessons, Messages messages) throws Refusal {
        Hosts.prepare();
        try (Screen screen = Screens.choose(messages)) {
            new Watch(lessons, messages, Checks.submission(lessons), screen).loop();
        } catch (IOException broken) {
            throw new Refusal("watch.screen", broken.getMessage());
        } finally {
            Hosts.close();
        }
    }

    void loop() throws Refusal {
        screen.sendKeysTo(events);
        boolean on = true;
        while (on) {
            judgeWhatWasSaved();
            on = handle(next());
        }
        judging.close();
    }

    private Event next() {
        try {
            return events.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            return new Event.Key('q');
        }
    }

    /** Looks at the file itself: that works on every system, and an editor may save in many ways. */
    private void judgeWhatWasSaved() {
        byte[] saved = saved();
        if (!Arrays.equals(saved, judged)) {
            judged = saved;
            judge();
        }
    }

    private byte[] saved() {
        try {
            Path file = submission.source(current).orElse(null);
            return file == null ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException beingSaved) {
            return judged; // the next look, a moment later, finds it whole
        }
    }

    private void judge() {
        judgingAll = false;
        start(List.of(current));
    }

    private void judgeAll() {
        judgingAll = true;
        start(exercises.all());
    }

    private void start(List<Exercise> chosen) {
        asked = List.of();
        summary.clear();
        show(List.of(checking(chosen.get(0))));
        judging.start(chosen, submission);
    }

    private String checking(Exercise exercise) {
        return messages.say("watch.checking", report.title(exercise));
    }

    private boolean handle(Event event) throws Refusal {
        if (event instanceof Event.Judged judged && judging.isCurrent(judged.round())) {
            tell(judged.verdict());
        } else if (event instanceof Event.Key key) {
            return press(key.code());
        }
        return true;
    }

    /** Below what was asked for while the check ran; and no verdict takes the place of a question. */
    private void tell(Verdict verdict) throws Refusal {
        progress.note(verdict);
        screen.judged(verdict);
        List<String> lines = new ArrayList<>(asked);
        lines.addAll(judgingAll ? summaryWith(verdict) : ofOne(verdict));
        if (question == Question.NONE) {
            show(lines);
        }
    }

    private List<String> ofOne(Verdict verdict) {
        List<String> lines = new ArrayList<>(report.of(verdict));
        if (verdict.passed()) {
            lines.add("  " + messages.say("watch.next"));
        }
        return lines;
    }

    private List<String> summaryWith(Verdict verdict) {
        summary.add(report.of(verdict).get(0));
        List<String> lines = new ArrayList<>(summary);
        if (summary.size() < exercises.all().size()) {
            lines.add(checking(exercises.all().get(summary.size())));
        }
        return lines;
    }

    private boolean press(int key) throws Refusal {
        switch (question) {
            case RESET -> answerReset(isYes(key));
            case SOLUTION -> answerSolution(isYes(key));
            case LIST -> typeInList(key);
            default -> {
                return command(key);
            }
        }
        return true;
    }

    private boolean command(int key) throws Refusal {
        switch (key) {
            case 'n' -> choose(exercises.after(current));
            case 'h' -> hint();
            case 'l' -> ask(Question.LIST, exercises.lines());
            case 'c' -> judgeAll();
            case 'r' -> judge();
            case 'x' -> offerReset();
            case 's' -> offerSolution();
            case 'q' -> {
                return false;
            }
            default -> {
                return true; // no other key means anything
            }
        }
        return true;
    }

    private void ask(Question newQuestion, List<String> lines) throws Refusal {
        question = newQuestion;
        show(lines);
    }

    /** What somebody has handed in is read and never written. */
    private void offerReset() throws Refusal {
        if (own) {
            ask(Question.RESET, List.of(messages.say("watch.reset", currentFile())));
        } else {
            showAsked(List.of(messages.say("watch.notYours")));
        }
    }

    private void offerSolution() throws Refusal {
        if (own) {
            ask(Question.SOLUTION, List.of(messages.say("watch.solution", report.title(current))));
        } else {
            showSolution();
        }
    }

    private void choose(Exercise exercise) {
        current = exercise;
        judged = saved();
        judge();
    }

    private void hint() throws Refusal {
        int shown = Math.min(progress.of(current).hints() + 1, Report.HINTS);
        progress.noteHint(current, shown);
        List<String> lines = new ArrayList<>(List.of(report.title(current)));
        for (int i = 1; i <= shown; i++) {
            lines.add("  " + i + ". " + report.text(current, "hint." + i));
        }
        showAsked(lines);
    }

    private void showAsked(List<String> lines) {
        asked = lines;
        show(lines);
    }

    private boolean isYes(int key) {
        question = Question.NONE;
        return key == messages.say("watch.yes").charAt(0);
    }

    private void answerSolution(boolean yes) throws Refusal {
        if (yes) {
            showSolution();
        } else {
            showAsked(List.of(messages.say("watch.notShown")));
        }
    }

    private void showSolution() throws Refusal {
        Path file = lessons.home().resolve("solutions").resolve(current.file());
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            progress.notePeek(current);
            lines.add(messages.say(own ? "watch.peeked" : "watch.shown"));
            showAsked(lines);
        } catch (IOException missing) {
            throw new Refusal("file.missing", file);
        }
    }

    private void answerReset(boolean yes) throws Refusal {
        if (!yes) {
            showAsked(List.of(messages.say("watch.kept")));
            return;
        }
        Path file = submission
                .source(current)
                .orElse(lessons.home().resolve("lessons").resolve(current.file())); // it may be gone
        Optional<Path> backup = new Stubs(lessons.home()).reset(current, file);
        judged = saved();
        showAsked(
                List.of(backup.map(kept -> messages.say("watch.backup", kept)).orElse(messages.say("watch.restored"))));
    }

    private void typeInList(int key) throws Refusal {
        if (key == ENTER || key == '\n') {
            Exercise chosen = exercises.firstFound().orElse(current);
            leaveList();
            choose(chosen);
        } else if (key == ESCAPE) {
            leaveList();
            judge();
        } else {
            exercises.type(key);
            show(exercises.lines());
        }
    }

    private void leaveList() {
        question = Question.NONE;
        exercises.endSearch();
    }

    private Object currentFile() {
        return submission.source(current).map(Path::toString).orElse(current.file());
    }

    private void show(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        all.add(exercises.bar(current));
        all.add(messages.say(question == Question.LIST ? "watch.listKeys" : "watch.keys"));
        screen.show(all);
    }
}

package course.check;

import course.say.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A verdict in words, for a learner. */
public final class Report {
    /** How many hints each exercise has: a question, the idea, nearly the code. */
    public static final int HINTS = 3;

    private static final String TEXTS = ".exercises.texts";

    private final Messages messages;
    private final String setting;
    private final Telling telling;

    public Report(Messages messages) {
        this(messages, "");
    }

    /** @param setting what the commands it names need beside the lesson, or nothing */
    public Report(Messages messages, String setting) {
        this.messages = messages;
        this.setting = setting.isEmpty() ? "" : " \"" + setting + "\"";
        this.telling = new Telling(messages);
    }

    /** The exercise's number and title. */
    public String title(Exercise exercise) {
        return exercise.number() + " " + text(exercise, "title");
    }

    /**
     * One of the exercise's texts.
     *
     * @param what {@code title}, {@code hint.1} to {@code hint.3}, {@code after}, {@code question}
     */
    public String text(Exercise exercise, String what) {
        String bundle = exercise.check().getPackageName().replace(".exercises", TEXTS);
        return messages.from(bundle).say(exercise.key(what));
    }

    /** The command that does with an exercise what the role says: {@code check} or {@code hint}. */
    public String command(Exercise exercise, String role) {
        return command(exercise.number(), role) + setting;
    }

    /** The same for a learner's own work, with the exercise's number. */
    public static String command(String number, String role) {
        return "mvn exec:java \"-Dlesson=" + number + "-" + role + "\"";
    }

    /** The whole verdict: a line for each check, the story of each failure with a cause of its own, and what to do next. */
    public List<String> of(Verdict verdict) {
        Exercise exercise = verdict.exercise();
        List<String> lines = new ArrayList<>();
        lines.add(messages.say("report.head", title(exercise), verdict.earned(), exercise.points()));
        if (verdict.obstacle().isPresent()) {
            lines.addAll(obstacle(verdict));
        } else if (verdict.cause().filter(Cause.NOT_WRITTEN_YET::equals).isPresent()) {
            String file = "lessons/" + exercise.file();
            lines.add("  " + messages.say("report.notWritten", file, file.substring(0, file.lastIndexOf('/'))));
            lines.add("  " + messages.say("report.hint", command(exercise, "hint")));
        } else {
            lines.addAll(checks(verdict));
        }
        return lines;
    }

    private static boolean mayBeOfALaterJava(Verdict.CompileError error) {
        return error.message().startsWith("cannot find symbol");
    }

    private List<String> obstacle(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add("  "
                + messages.say(
                        "report." + verdict.obstacle().orElseThrow(),
                        verdict.exercise().file(),
                        verdict.exercise().className()));
        for (Verdict.CompileError error : verdict.errors()) {
            lines.add("  " + verdict.exercise().name() + ".java:" + error.line() + ": " + error.message());
            if (!error.text().isBlank()) {
                lines.add("  " + error.text());
                lines.add("  " + " ".repeat((int) Math.max(error.column() - 1, 0)) + "^");
            }
        }
        if (!verdict.errors().isEmpty()) {
            if (verdict.errors().stream().anyMatch(Report::mayBeOfALaterJava)) {
                lines.add("  " + messages.say("report.release", Compilation.LANGUAGE));
            }
            lines.add("  " + messages.say("report.mend"));
            lines.add("  " + messages.say("report.again", command(verdict.exercise(), "check")));
        }
        return lines;
    }

    private List<String> checks(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        Set<Cause> told = EnumSet.noneOf(Cause.class);
        for (Verdict.Result result : verdict.results()) {
            lines.add(line(verdict.exercise(), result));
            if (result.story().isPresent()) {
                boolean isNew = told.add(result.story().get().cause());
                List<String> story = isNew ? story(result) : List.of("  " + messages.say("report.sameCause"));
                story.forEach(line -> lines.add("    " + line));
            }
        }
        if (verdict.results().stream().anyMatch(Report::isSkippedForAnother)) {
            lines.add("  " + messages.say("report.someSkipped"));
        }
        next(verdict).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Why a check failed, line by line; nothing if it did not. */
    public List<String> story(Verdict.Result result) {
        return result.story()
                .map(telling::of)
                .map(told -> told.lines().toList())
                .orElse(List.of());
    }

    private static boolean isSkippedForAnother(Verdict.Result result) {
        return result.status() == Verdict.Status.SKIPPED && !result.remark().isEmpty();
    }

    private String line(Exercise exercise, Verdict.Result result) {
        String title = result.check().isEmpty() ? "" : text(exercise, "check." + result.check());
        String remark = switch (result.status()) {
            case COURSE_FAULT -> " " + messages.say("report.fault", result.remark());
            default -> "";
        };
        return "  " + messages.say("report.line", messages.say("report." + result.status()), result.points(), title)
                + remark;
    }

    private List<String> next(Verdict verdict) {
        Exercise exercise = verdict.exercise();
        return verdict.passed()
                ? List.of(text(exercise, "after"), text(exercise, "question"))
                : List.of(
                        messages.say("report.again", command(exercise, "check")),
                        messages.say("report.hint", command(exercise, "hint")));
    }
}

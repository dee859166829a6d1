package course.learn;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Hosts;
import course.check.Judge;
import course.check.Mode;
import course.check.Report;
import course.check.Submission;
import course.check.Verdict;
import course.say.Messages;
import course.say.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Judges some exercises once and says what came of it. */
public final class Checks {
    private final Lessons lessons;
    private final Messages messages;

    public Checks(Lessons lessons, Messages messages) {
        this.lessons = lessons;
        this.messages = messages;
    }

    /**
     * @param chosen the exercises to judge
     * @throws Refusal if not all of them passed, after saying why
     */
    public void run(List<Exercise> chosen) throws Refusal {
        var submission = submission(lessons);
        var judge = new Judge(submission, Mode.usual()).stoppingAtHang();
        Progress progress = progress(submission, lessons);
        int passed = 0;
        Hosts.holdBack(chosen.size() == 1);
        try {
            for (Exercise exercise : chosen) {
                Verdict verdict = judge.verdict(exercise);
                print(verdict);
                progress.note(verdict);
                passed += verdict.passed() ? 1 : 0;
            }
        } finally {
            Hosts.close();
        }
        if (passed < chosen.size()) {
            throw chosen.size() == 1 ? new Refusal("check.notYet") : new Refusal("check.some", passed, chosen.size());
        }
        if (!isJson()) {
            System.out.println(passed == 1 ? messages.say("check.passed") : messages.say("check.all", passed));
        }
    }

    /** Reports whose commands judge the same folder again. */
    static Report report(Messages messages) {
        String named = System.getProperty("submission", "");
        return new Report(messages, named.isBlank() ? "" : "-Dsubmission=" + named);
    }

    static boolean isJson() {
        return System.getProperty("json") != null;
    }

    private void print(Verdict verdict) {
        if (isJson()) {
            System.out.println(new VerdictJson(messages).of(verdict));
        } else {
            report(messages).of(verdict).forEach(System.out::println);
            System.out.println();
        }
    }

    /** The folder that {@code -Dsubmission} names, else the learner's own lessons. */
    static Submission submission(Lessons lessons) throws Refusal {
        String named = System.getProperty("submission", "");
        Path folder = named.isBlank() ? lessons.home().resolve("lessons") : Path.of(named);
        if (Files.isRegularFile(folder)) {
            throw new Refusal("submission.file", folder.toAbsolutePath());
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("submission.missing", folder.toAbsolutePath());
        }
        return new Submission(folder);
    }

    /** Whether that is the learner's own work, and not what somebody has handed in. */
    static boolean isOwn(Submission submission, Lessons lessons) {
        return real(submission.folder()).equals(real(lessons.home().resolve("lessons")));
    }

    private static Path real(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /** What the learner has done, or, beside a submission, nothing yet. */
    static Progress progress(Submission submission, Lessons lessons) {
        return isOwn(submission, lessons) ? ofTheLearner(lessons) : Progress.unwritten();
    }

    private static Progress ofTheLearner(Lessons lessons) {
        return new Progress(lessons.home().resolve("progress.txt"));
    }

    /**
     * Shows the next hint of an exercise: each time one step more, up to the third. Beside a submission nobody keeps
     * count, and all of them are shown.
     */
    public void hint(Exercise exercise) throws Refusal {
        Submission submission = submission(lessons);
        Progress progress = progress(submission, lessons);
        int next = isOwn(submission, lessons) ? progress.of(exercise).hints() + 1 : Report.HINTS;
        int shown = Math.min(next, Report.HINTS);
        progress.noteHint(exercise, shown);
        for (int i = 1; i <= shown; i++) {
            System.out.println(i + "/" + Report.HINTS + "  " + new Report(messages).text(exercise, "hint." + i));
        }
    }
}

package course.grade.sandbox;

import course.check.Cause;
import course.check.Exercise;
import course.check.Report;
import course.check.Story;
import course.check.Verdict;
import course.grade.book.CheckMark;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;
import java.util.List;
import java.util.Optional;

/** Turns a verdict into a mark. */
final class Marking {
    private final Messages messages;
    private final Report report;

    Marking(Messages messages) {
        this.messages = messages;
        this.report = new Report(messages);
    }

    Mark of(Verdict verdict) {
        return new Mark(
                verdict.exercise().number(),
                outcome(verdict),
                verdict.earned(),
                verdict.exercise().points(),
                verdict.cause().map(Cause::name).orElse(""),
                verdict.results().stream().map(result -> check(verdict, result)).toList(),
                visible(report.of(verdict)));
    }

    private static List<String> visible(List<String> texts) {
        return texts.stream().flatMap(String::lines).map(Marking::visible).toList();
    }

    /** A line of the learner's file may hold anything, and a gradebook is read in terminals and browsers. */
    private static String visible(String line) {
        return line.replace('\t', ' ').replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", ".");
    }

    Mark missing(Exercise exercise) {
        return of(new Verdict(exercise, List.of(), Optional.of(Verdict.Obstacle.MISSING), List.of()));
    }

    /** For a program that would go on for ever. */
    Mark late(Exercise exercise, int seconds) {
        return withoutVerdict(exercise, Outcome.DEADLINE, messages.say("report.DEADLINE", seconds));
    }

    /** For a program whose processes together have taken more than so many MiB. */
    Mark greedy(Exercise exercise, int mebibytes) {
        return withoutVerdict(exercise, Outcome.TOO_MUCH_MEMORY, messages.say("report.TOO_MUCH_MEMORY", mebibytes));
    }

    /** For a worker that ends whenever it meets that program. */
    Mark gone(Exercise exercise) {
        return withoutVerdict(exercise, Outcome.COURSE_FAULT, messages.say("report.gone"));
    }

    /** For an exercise that did not come to an end. */
    Mark withoutVerdict(Exercise exercise, Outcome outcome, String why) {
        List<String> told =
                List.of(messages.say("report.head", report.title(exercise), 0, exercise.points()), "  " + why);
        return new Mark(exercise.number(), outcome, 0, exercise.points(), "", List.of(), told);
    }

    private static Outcome outcome(Verdict verdict) {
        if (verdict.obstacle().isPresent()) {
            return Outcome.valueOf(verdict.obstacle().get().name());
        }
        if (verdict.isCourseFault()) {
            return Outcome.COURSE_FAULT;
        }
        if (verdict.cause().filter(Cause.NOT_WRITTEN_YET::equals).isPresent()) {
            return Outcome.NOT_WRITTEN;
        }
        return verdict.passed() ? Outcome.PASSED : Outcome.FAILED;
    }

    private CheckMark check(Verdict verdict, Verdict.Result result) {
        return new CheckMark(
                result.check(),
                title(verdict, result.check()),
                result.status().name(),
                result.points(),
                remark(verdict, result),
                result.story().map(Story::cause).map(Cause::name).orElse(""),
                outcome(verdict) == Outcome.NOT_WRITTEN ? List.of() : visible(report.story(result)));
    }

    private String remark(Verdict verdict, Verdict.Result result) {
        boolean skipped = result.status() == Verdict.Status.SKIPPED;
        return skipped ? title(verdict, result.remark()) : result.remark();
    }

    private String title(Verdict verdict, String check) {
        return check.isEmpty() ? "" : report.text(verdict.exercise(), "check." + check);
    }
}

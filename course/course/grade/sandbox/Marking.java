package course.grade.sandbox;

import course.check.Cause;
import course.check.Report;
import course.check.Verdict;
import course.grade.book.CheckMark;
import course.grade.book.Mark;
import course.grade.book.Outcome;
import course.say.Messages;

/** Turns a verdict into a mark. */
final class Marking {
    private final Report report;

    Marking(Messages messages) {
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
                report.of(verdict).stream().flatMap(String::lines).toList());
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
                remark(verdict, result));
    }

    private String remark(Verdict verdict, Verdict.Result result) {
        boolean skipped = result.status() == Verdict.Status.SKIPPED;
        return skipped ? title(verdict, result.remark()) : result.remark();
    }

    private String title(Verdict verdict, String check) {
        return check.isEmpty() ? "" : report.text(verdict.exercise(), "check." + check);
    }
}

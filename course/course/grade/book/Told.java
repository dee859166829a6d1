package course.grade.book;

import java.util.List;
import java.util.stream.Collectors;

/** What a learner is told of an exercise, ready to be shown. */
final class Told {
    /** PrairieLearn takes no file of more than a megabyte, and a compiler may have a lot to say. */
    private static final int LONGEST = 8_000;

    private Told() {}

    /** All of it, below the headline. */
    static String whole(Mark mark) {
        return shown(mark.told().stream().skip(1).toList()).stripIndent();
    }

    /**
     * Why a check failed. A cause is told once, at the first check that failed for it; the others refer to that one.
     * What has no story, such as a stub, is told whole at the first check.
     */
    static String story(Mark mark, CheckMark failed, Words words) {
        CheckMark first = mark.checks().stream()
                .filter(check -> check.failed() && check.cause().equals(failed.cause()))
                .findFirst()
                .orElse(failed);
        if (first != failed) {
            return words.say("book.sameCause", Visible.line(first.title()));
        }
        return failed.story().isEmpty() ? whole(mark) : shown(failed.story()).stripIndent();
    }

    private static String shown(List<String> lines) {
        String told = lines.stream().collect(Collectors.joining("\n"));
        return Visible.lines(told.length() <= LONGEST ? told : told.substring(0, LONGEST) + " ...");
    }
}

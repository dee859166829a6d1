package course.grade.book;

import course.check.Report;
import course.say.Messages;

/** What a gradebook says, in one of the course's languages. */
final class Words {
    private static final String SENTENCE_END = ". ";

    private final Messages course;
    private final Messages book;

    Words(Messages messages) {
        this.course = messages;
        this.book = messages.from("course.grade.book.texts");
    }

    String language() {
        return course.language();
    }

    /** @param key as in {@code texts.properties} */
    String say(String key, Object... arguments) {
        return book.say(key, arguments);
    }

    String outcome(Outcome outcome) {
        return book.say("book.outcome." + outcome);
    }

    String standing(Standing standing) {
        return book.say("book.standing." + standing);
    }

    String isolation(Isolation isolation) {
        return book.say("book.isolation." + isolation);
    }

    /** How a check ended. */
    String status(CheckMark check) {
        return book.say("book.status." + check.status());
    }

    /** The commands with which a learner sees the verdict again, and gets a hint. */
    String again(Mark mark) {
        String number = mark.exercise();
        return course.say("report.again", Report.command(number, "check")) + "\n"
                + course.say("report.hint", Report.command(number, "hint"));
    }

    /** What the course says of a cause, as far as its first full stop. */
    String cause(String cause) {
        if (!course.has("cause." + cause)) {
            return cause;
        }
        String sentences = course.say("cause." + cause);
        int end = sentences.indexOf(SENTENCE_END);
        return end < 0 ? sentences : sentences.substring(0, end + 1);
    }
}

package course.grade.book;

import java.util.ArrayList;
import java.util.List;

/** A learner's exercise in pieces, as platforms want it: each with points of its own and a text. */
final class Items {
    /** How a piece ended. */
    enum Status {
        PASSED,
        FAILED,
        /** It would have said nothing new. */
        SKIPPED,
        /** The course broke. */
        FAULT
    }

    /**
     * One piece: a check, or an exercise that never came to its checks.
     *
     * @param number such as {@code 4.2.1}
     * @param name the exercise and the check
     * @param points what it has earned
     * @param of what it is worth
     * @param cause the name of the likely cause of its failure; empty if there is none
     * @param text what the learner is told; empty if there is nothing to say
     */
    record Item(String number, String name, Status status, int points, int of, String cause, String text) {
        boolean passed() {
            return status == Status.PASSED;
        }
    }

    private final Gradebook gradebook;
    private final Words words;

    Items(Gradebook gradebook, Words words) {
        this.gradebook = gradebook;
        this.words = words;
    }

    Words words() {
        return words;
    }

    /** Those of all exercises. */
    List<Item> of(Row row) {
        List<Item> items = new ArrayList<>();
        row.marks().forEach(mark -> items.addAll(of(mark)));
        return items;
    }

    /** Those of one exercise; together they have earned what the exercise has. */
    List<Item> of(Mark mark) {
        String title = gradebook.title(mark);
        List<Item> items = new ArrayList<>();
        for (CheckMark check : mark.checks()) {
            items.add(item(mark, title, items.size() + 1, check));
        }
        boolean addUp = items.stream().mapToInt(Item::points).sum() == mark.points()
                && items.stream().mapToInt(Item::of).sum() == mark.of();
        return items.isEmpty() || !addUp ? List.of(whole(mark, title)) : items;
    }

    private Item item(Mark mark, String title, int number, CheckMark check) {
        Status status = status(check);
        return new Item(
                mark.exercise() + "." + number,
                title + ": " + Visible.line(check.title().isEmpty() ? check.name() : check.title()),
                status,
                status == Status.PASSED ? check.points() : 0,
                check.points(),
                check.cause(),
                text(mark, check, status));
    }

    private static Status status(CheckMark check) {
        return switch (check.status()) {
            case "PASSED" -> Status.PASSED;
            case "SKIPPED" -> Status.SKIPPED;
            case "COURSE_FAULT" -> Status.FAULT;
            default -> Status.FAILED;
        };
    }

    private String text(Mark mark, CheckMark check, Status status) {
        return switch (status) {
            case PASSED -> "";
            case SKIPPED -> check.remark().isEmpty() ? "" : words.say("book.needs", Visible.line(check.remark()));
            case FAULT -> words.say("book.fault", Visible.line(check.remark()));
            case FAILED -> again(mark, Told.story(mark, check, words));
        };
    }

    private String again(Mark mark, String story) {
        return mark.outcome() == Outcome.FAILED ? story + "\n" + words.again(mark) : story;
    }

    private Item whole(Mark mark, String title) {
        Status status = switch (mark.outcome()) {
            case PASSED -> Status.PASSED;
            case COURSE_FAULT -> Status.FAULT;
            default -> Status.FAILED;
        };
        return new Item(
                mark.exercise(),
                title + ": " + words.outcome(mark.outcome()),
                status,
                mark.points(),
                mark.of(),
                mark.cause(),
                Told.whole(mark));
    }
}

package course.grade.book;

import java.util.Locale;

/** Where a learner stands with an exercise, as coarsely as a picture of the class shows it. From done to not begun. */
enum Standing {
    FULL,
    /** Some of its points. */
    PART,
    /** Judged, and without a point. */
    NONE,
    /** There is something, and no check could run it. */
    BROKEN,
    /** The stub, or nothing. */
    ABSENT,
    /** The course broke. */
    FAULT;

    static Standing of(Mark mark) {
        return switch (mark.outcome()) {
            case PASSED -> FULL;
            case FAILED, DEADLINE, TOO_MUCH_MEMORY -> mark.points() > 0 ? PART : NONE;
            case WRONG_CLASS, DOES_NOT_COMPILE, COMPILER_STOPPED -> BROKEN;
            case NOT_WRITTEN, MISSING -> ABSENT;
            case COURSE_FAULT -> FAULT;
        };
    }

    /** What it is called in the page's style. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}

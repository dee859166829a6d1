package course.grade.book;

/** What came of an exercise. */
public enum Outcome {
    PASSED,
    FAILED,
    /** The stub as it was. */
    NOT_WRITTEN,
    /** There is no file for it. */
    MISSING,
    /** There is a file, and in it a class of another name or package. */
    WRONG_CLASS,
    DOES_NOT_COMPILE,
    /** The compiler came to no end, or ran out of memory. */
    COMPILER_STOPPED,
    /** All its checks together took longer than any program may. */
    DEADLINE,
    /** All its processes together took more memory than any program may. */
    TOO_MUCH_MEMORY,
    /** The course broke. Never counts as a zero. */
    COURSE_FAULT
}

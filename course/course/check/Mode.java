package course.check;

/** Where a learner's program runs. */
public enum Mode {
    /** In this JVM, where a debugger sees it. */
    HERE,
    /** In a JVM of its own, which is ended when it hangs. */
    CHILD
}

package course.grade.book;

/** How the programs of a submission were kept apart from the computer, from the best to the least. */
public enum Isolation {
    /** bubblewrap: no network but its own loopback, a read-only system, its own processes, and limits. */
    SANDBOX,
    /** Another user of the system, and limits. */
    USER,
    /** A JVM of its own. */
    PROCESS
}

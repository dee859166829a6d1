package course.check.host;

/**
 * A library that a learner's program may use. A new JVM loads it before the first call: on a busy
 * machine that takes seconds, and they are not the program's.
 */
public enum Library {
    NONE,
    JACKSON,
    KRYO
}

package course.bench;

import java.io.IOException;

/** One of those that do the same work. */
interface Contender {
    String name();

    /** Does the work once and returns how much of it was done in a second. */
    double run() throws IOException;
}

package course.grade.sandbox;

import java.io.IOException;

/** Who starts the workers of a bench, one after another. */
interface Staff {
    /** A process that says {@link Worker#READY}, and then a mark for each request. */
    Process hire() throws IOException;

    /** Ends it, and whatever it has started. */
    void dismiss(Process worker);

    /** The last line of what the last one complained of. */
    String lastWords();
}

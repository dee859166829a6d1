package course.grade.intake;

import course.check.Exercise;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A file that may be the one for an exercise.
 *
 * @param stub whether it is what the course hands out
 */
record Candidate(SourceFile file, Fit fit, boolean stub) {
    /** A file with work in it before one without, one in its place before another, and the nearest before the rest. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::stub)
            .thenComparing(candidate -> candidate.fit)
            .thenComparing(candidate -> candidate.file().depth())
            .thenComparing(candidate -> candidate.file().path());

    /** What the file has of the exercise, from the best to the least. */
    enum Fit {
        /** Its folder and its name. */
        PLACE,
        /** Its name. */
        NAME,
        /** A class of its name in a file of another, or its name with other capitals. */
        CLASS,
        NOTHING
    }

    static Fit fit(Exercise exercise, SourceFile file) {
        if (isInPlace(exercise, file)) {
            return Fit.PLACE;
        }
        if (file.name().equals(exercise.name() + ".java")) {
            return Fit.NAME;
        }
        boolean named = file.name().equalsIgnoreCase(exercise.name() + ".java");
        return named || declares(exercise, file) ? Fit.CLASS : Fit.NOTHING;
    }

    /** Whether a class of the exercise's name is in it. */
    static boolean declares(Exercise exercise, SourceFile file) {
        String name = exercise.name();
        return file.text().contains(name) // which costs little, and most files do not have it
                && Pattern.compile("\\b(class|enum|record|interface)\\s+" + name + "\\b")
                        .matcher(file.text())
                        .find();
    }

    static boolean isInPlace(Exercise exercise, SourceFile file) {
        return file.path().equals(exercise.file()) || file.path().endsWith("/" + exercise.file());
    }

    /** Whether the two say the same, but for the ends of their lines. */
    boolean equalsText(Candidate other) {
        return file.text().replace("\r", "").equals(other.file.text().replace("\r", ""));
    }

    /** The key of the sentence that says why this one was taken and not the other. */
    String whyBefore(Candidate other) {
        if (stub != other.stub) {
            return "handin.why.work";
        }
        if (fit != other.fit) {
            return fit == Fit.PLACE ? "handin.why.place" : "handin.why.name";
        }
        return "handin.why.first";
    }
}

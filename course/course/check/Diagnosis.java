package course.check;

/** Names the likely cause of a failure. */
@FunctionalInterface
public interface Diagnosis {
    Cause of(Evidence evidence);
}

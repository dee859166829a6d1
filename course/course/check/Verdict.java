package course.check;

import java.util.List;
import java.util.Optional;

/**
 * What the checks say of one exercise.
 *
 * @param exercise the exercise
 * @param results one for each check, in order; empty if the submission never came to them
 * @param obstacle why it did not come to them: a missing file, or a compiler that objects or comes to no end
 * @param errors those errors
 */
public record Verdict(Exercise exercise, List<Result> results, Optional<Obstacle> obstacle, List<CompileError> errors) {
    /**
     * One objection of the compiler.
     *
     * @param line from 1; 0 if it is about no line
     * @param column from 1
     * @param text the text of that line
     * @param message what the compiler says
     */
    public record CompileError(long line, long column, String text, String message) {}

    /** How a check ended. */
    public enum Status {
        PASSED,
        FAILED,
        /** Not run, because a check that it needs has failed. */
        SKIPPED,
        /** The course broke. Never counts as a zero. */
        COURSE_FAULT
    }

    /**
     * One check.
     *
     * @param check the name of its method
     * @param points what it is worth
     * @param story why it failed, if it did
     * @param remark the check that it needs if it was skipped; what broke if the course is at fault
     */
    public record Result(String check, int points, Status status, Optional<Story> story, String remark) {}

    /** Why nothing could be checked. */
    public enum Obstacle {
        MISSING,
        WRONG_CLASS,
        DOES_NOT_COMPILE,
        /** The compiler came to no end, or ran out of memory. */
        COMPILER_STOPPED
    }

    public boolean passed() {
        return obstacle.isEmpty() && results.stream().allMatch(result -> result.status() == Status.PASSED);
    }

    /** Whether the course itself broke, so that the points say nothing. */
    public boolean isCourseFault() {
        return results.stream().anyMatch(result -> result.status() == Status.COURSE_FAULT);
    }

    public int earned() {
        return results.stream()
                .filter(result -> result.status() == Status.PASSED)
                .mapToInt(Result::points)
                .sum();
    }

    /** The cause of the first failure. */
    public Optional<Cause> cause() {
        return results.stream()
                .flatMap(result -> result.story().stream())
                .map(Story::cause)
                .findFirst();
    }
}

package course.grade.book;

import java.util.List;

/**
 * One check of an exercise.
 *
 * @param name the name of its method
 * @param title what it asks for, in the gradebook's language
 * @param status PASSED, FAILED, SKIPPED or COURSE_FAULT
 * @param points what it is worth
 * @param remark the title of the check that it needs if it was skipped; what broke if the course is at fault
 * @param cause the name of the likely cause if it failed; empty otherwise
 * @param story how it failed, line by line; empty if it did not, or if nothing was begun
 */
public record CheckMark(
        String name, String title, String status, int points, String remark, String cause, List<String> story) {
    boolean failed() {
        return status.equals("FAILED");
    }
}

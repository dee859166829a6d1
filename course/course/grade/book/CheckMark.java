package course.grade.book;

/**
 * One check of an exercise.
 *
 * @param name the name of its method
 * @param title what it asks for, in the gradebook's language
 * @param status PASSED, FAILED, SKIPPED or COURSE_FAULT
 * @param points what it is worth
 * @param remark the title of the check that it needs if it was skipped; what broke if the course is at fault
 */
public record CheckMark(String name, String title, String status, int points, String remark) {}

package course.grade.book;

/**
 * An exercise, as a column of the gradebook.
 *
 * @param exercise its number, such as {@code 4.2}
 * @param title its title, in the gradebook's language
 * @param points what it is worth
 */
public record Column(String exercise, String title, int points) {
    /** Number and title. */
    public String name() {
        return exercise + " " + title;
    }
}

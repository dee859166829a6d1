package course.grade.book;

import java.util.List;

/**
 * A learner's work, judged.
 *
 * @param learner the name of the submission: that of its folder, or of its zip file without the ending. It is the
 *     learner's to choose, so it may hold anything
 * @param digest the SHA-256 of what was judged, in hexadecimal: what is handed in anew is judged anew
 * @param isolation how the programs were kept apart
 * @param marks one for each column, in the columns' order
 * @param remarks what the instructor should know of the submission, in sentences
 */
public record Row(String learner, String digest, Isolation isolation, List<Mark> marks, List<String> remarks) {
    /** What the learner has earned. */
    public int points() {
        return marks.stream().mapToInt(Mark::points).sum();
    }

    /** Whether the course itself broke somewhere, so that the points are not the last word. */
    public boolean isCourseFault() {
        return marks.stream().anyMatch(mark -> mark.outcome() == Outcome.COURSE_FAULT);
    }
}

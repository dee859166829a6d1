package course.grade.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The gradebook for programs: all that is known, names as they are.
 *
 * @param format what this is, and in which version
 * @param language of the texts in it
 * @param of what everything is worth
 */
@JsonPropertyOrder({"format", "language", "of", "columns", "learners"})
record GradebookJson(String format, String language, int of, List<Column> columns, List<Learner> learners) {
    private static final String FORMAT = "sockets-in-java/gradebook/v1";

    /**
     * A row and what it adds up to.
     *
     * @param file what this learner's files in the other folders are called, without their endings
     * @param complete whether everything was judged; with false, the points are not the last word
     */
    @JsonPropertyOrder({"learner", "file", "digest", "isolation", "points", "of", "complete", "remarks", "marks"})
    record Learner(
            String learner,
            String file,
            String digest,
            Isolation isolation,
            int points,
            int of,
            boolean complete,
            List<String> remarks,
            List<Mark> marks) {}

    static GradebookJson of(Gradebook gradebook, Words words) {
        int of = gradebook.points();
        return new GradebookJson(
                FORMAT,
                words.language(),
                of,
                gradebook.columns(),
                gradebook.rows().stream().map(row -> learner(row, of)).toList());
    }

    private static Learner learner(Row row, int of) {
        return new Learner(
                row.learner(),
                FileName.of(row.learner()),
                row.digest(),
                row.isolation(),
                row.points(),
                of,
                !row.isCourseFault(),
                row.remarks(),
                row.marks());
    }
}

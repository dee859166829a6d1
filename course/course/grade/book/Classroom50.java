package course.grade.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import course.grade.book.Items.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A learner's work as the {@code result.json} of Classroom 50. Who and what it is about comes from the variables that
 * its runner sets; elsewhere the digest of the submission stands in their place. Where the course is at fault there
 * is none, which the runner reports as a failure of its own.
 */
final class Classroom50 {
    /** Without it the others, such as {@code OWNER}, are not the runner's. */
    private static final String TAG_NAME = "SUBMISSION_TAG";

    private static final String SCHEMA = "classroom50/result/v1";

    /** Its runner names a submission {@code submit/2026-06-01T14-32-05Z-a1b2c3d}. */
    private static final Pattern TAG =
            Pattern.compile("submit/(\\d{4}-\\d{2}-\\d{2})T([01]\\d|2[0-3])-([0-5]\\d)-([0-5]\\d)Z.*");

    /** When a file is about no moment at all. */
    private static final String NO_TIME = "1970-01-01T00:00:00Z";

    private final Gradebook gradebook;
    private final Items items;
    private final Map<String, String> environment;

    Classroom50(Gradebook gradebook, Items items, Map<String, String> environment) {
        this.gradebook = gradebook;
        this.items = items;
        this.environment = environment.getOrDefault(TAG_NAME, "").isBlank() ? Map.of() : environment;
    }

    Optional<String> of(Row row) {
        return row.isCourseFault() ? Optional.empty() : Optional.of(Json.write(result(row)));
    }

    private Result result(Row row) {
        String digest = "sha256:" + row.digest();
        String submission = variable(TAG_NAME, "submit/" + digest);
        String commit = variable("COMMIT_URL", digest);
        return new Result(
                SCHEMA,
                variable("CLASSROOM", "sockets-in-java"),
                variable("ASSIGNMENT", "exercises"),
                variable("ASSIGNMENT_TYPE", "individual"),
                variable("OWNER", Visible.line(row.learner())),
                submission,
                commit,
                variable("RELEASE_URL", digest),
                variable("REVIEW_URL", commit),
                time(submission),
                row.points(),
                gradebook.points(),
                items.of(row).stream().map(Classroom50::test).toList());
    }

    private String variable(String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }

    /** That of the submission, which a later grading does not change. */
    private static String time(String submission) {
        Matcher tag = TAG.matcher(submission);
        return tag.matches()
                ? tag.group(1) + "T" + tag.group(2) + ":" + tag.group(3) + ":" + tag.group(4) + "Z"
                : NO_TIME;
    }

    private static Test test(Item item) {
        return new Test(item.number() + " " + item.name(), item.passed(), item.points(), item.of(), item.text());
    }

    @JsonPropertyOrder({
        "schema",
        "classroom",
        "assignment",
        "assignment_type",
        "owner",
        "submission",
        "commit",
        "release",
        "review",
        "datetime",
        "score",
        "max-score",
        "tests"
    })
    private record Result(
            String schema,
            String classroom,
            String assignment,
            @JsonProperty("assignment_type") String assignmentType,
            String owner,
            String submission,
            String commit,
            String release,
            String review,
            String datetime,
            int score,
            @JsonProperty("max-score") int maxScore,
            List<Test> tests) {}

    @JsonPropertyOrder({"test-name", "passed", "score", "max-score", "output"})
    private record Test(
            @JsonProperty("test-name") String name,
            boolean passed,
            int score,
            @JsonProperty("max-score") int maxScore,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String output) {}
}

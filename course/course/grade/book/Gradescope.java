package course.grade.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import course.grade.book.Items.Item;
import java.util.List;
import java.util.Optional;

/**
 * A learner's work as the {@code results.json} that a Gradescope autograder leaves behind. Where the course is at
 * fault there is none: Gradescope then says that the autograder failed, and nobody gets a zero.
 */
final class Gradescope {
    private static final String TEXT = "text";
    private static final String VISIBLE = "visible";

    private final Gradebook gradebook;
    private final Items items;

    Gradescope(Gradebook gradebook, Items items) {
        this.gradebook = gradebook;
        this.items = items;
    }

    Optional<String> of(Row row) {
        return row.isCourseFault() ? Optional.empty() : Optional.of(Json.write(results(row)));
    }

    private Results results(Row row) {
        Words words = items.words();
        String output = words.say("book.earned", row.points(), gradebook.points())
                + row.remarks().stream()
                        .map(remark -> "\n" + Visible.line(remark))
                        .reduce("", String::concat);
        return new Results(
                row.points(),
                output,
                TEXT,
                TEXT,
                TEXT,
                VISIBLE,
                "hidden",
                new ExtraData(row.digest(), row.isolation()),
                items.of(row).stream().map(Gradescope::test).toList());
    }

    private static Test test(Item item) {
        return new Test(
                item.points(),
                item.of(),
                item.passed() ? "passed" : "failed",
                item.name(),
                item.number(),
                item.text(),
                VISIBLE);
    }

    @JsonPropertyOrder({
        "score",
        "output",
        "output_format",
        "test_output_format",
        "test_name_format",
        "visibility",
        "stdout_visibility",
        "extra_data",
        "tests"
    })
    private record Results(
            int score,
            String output,
            @JsonProperty("output_format") String outputFormat,
            @JsonProperty("test_output_format") String testOutputFormat,
            @JsonProperty("test_name_format") String testNameFormat,
            String visibility,
            @JsonProperty("stdout_visibility") String stdoutVisibility,
            @JsonProperty("extra_data") ExtraData extraData,
            List<Test> tests) {}

    /** For the instructor, who alone sees it. */
    @JsonPropertyOrder({"digest", "isolation"})
    private record ExtraData(String digest, Isolation isolation) {}

    @JsonPropertyOrder({"score", "max_score", "status", "name", "number", "output", "visibility"})
    private record Test(
            int score,
            @JsonProperty("max_score") int maxScore,
            String status,
            String name,
            String number,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String output,
            String visibility) {}
}

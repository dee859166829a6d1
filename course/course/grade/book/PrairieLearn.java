package course.grade.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import course.grade.book.Items.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A learner's work as the {@code results.json} that an external grader of PrairieLearn leaves behind. What never came
 * to its checks, and what the course spoilt, is "not gradable" there: no points are lost, and no attempt.
 */
final class PrairieLearn {
    private static final Set<Outcome> NOT_GRADABLE =
            Set.of(Outcome.MISSING, Outcome.WRONG_CLASS, Outcome.DOES_NOT_COMPILE);

    private final Gradebook gradebook;
    private final Items items;

    PrairieLearn(Gradebook gradebook, Items items) {
        this.gradebook = gradebook;
        this.items = items;
    }

    Optional<String> of(Row row) {
        boolean gradable =
                !row.isCourseFault() && !row.marks().stream().map(Mark::outcome).allMatch(NOT_GRADABLE::contains);
        return Optional.of(Json.write(gradable ? graded(row) : notGradable(row)));
    }

    private Results graded(Row row) {
        int of = gradebook.points();
        return new Results(
                true,
                of == 0 ? 0 : (double) row.points() / of,
                items.words().say("book.earned", row.points(), of),
                null,
                items.of(row).stream().map(PrairieLearn::test).toList());
    }

    private Results notGradable(Row row) {
        List<String> errors = items.of(row).stream()
                .filter(item -> !item.passed())
                .map(item -> item.name() + "\n" + item.text())
                .toList();
        return new Results(false, 0, null, errors, List.of());
    }

    private static Test test(Item item) {
        return new Test(item.number(), item.name(), item.points(), item.of(), item.text());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"gradable", "score", "message", "format_errors", "tests"})
    private record Results(
            boolean gradable,
            double score,
            String message,
            @JsonProperty("format_errors") List<String> formatErrors,
            List<Test> tests) {}

    @JsonPropertyOrder({"name", "description", "points", "max_points", "output"})
    private record Test(
            String name,
            String description,
            int points,
            @JsonProperty("max_points") int maxPoints,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String output) {}
}

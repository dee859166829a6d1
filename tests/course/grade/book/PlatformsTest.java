package course.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.say.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platforms ask of the files that are for them. */
class PlatformsTest {
    private final Gradebook book = SampleBook.book();
    private Items items;

    @BeforeEach
    void say() throws Exception {
        items = new Items(book, new Words(Messages.in("en")));
    }

    @Test
    void gradescopeAddsUpTheTestsToTheScore() throws Exception {
        for (Row row : judged()) {
            JsonNode results = json(new Gradescope(book, items).of(row).orElseThrow());

            assertEquals(row.points(), results.get("score").asInt());
            assertEquals(row.points(), sum(results.get("tests"), "score"));
            assertEquals(book.points(), sum(results.get("tests"), "max_score"));
            results.get("tests")
                    .forEach(test -> assertTrue(List.of("passed", "failed")
                            .contains(test.get("status").asText())));
        }
    }

    @Test
    void prairieLearnGetsAShareOfOneAndPointsThatAddUp() throws Exception {
        JsonNode results = json(new PrairieLearn(book, items).of(row("team-01")).orElseThrow());
        JsonNode half = json(new PrairieLearn(book, items).of(row("=1+1")).orElseThrow());

        assertEquals(1.0, results.get("score").asDouble());
        assertEquals(0.5, half.get("score").asDouble());
        assertEquals(6, sum(half.get("tests"), "points"));
        assertEquals(12, sum(half.get("tests"), "max_points"));
        assertTrue(half.get("gradable").asBoolean());
    }

    @Test
    void prairieLearnTakesNoAttemptForWhatNeverRan() throws Exception {
        JsonNode results = json(new PrairieLearn(book, items).of(row("team-03")).orElseThrow());

        assertFalse(results.get("gradable").asBoolean());
        assertTrue(results.get("format_errors").get(1).asText().contains("ReceiveFile.java:7"));
    }

    /** Its limit is a megabyte, and a letter that is no ASCII takes six bytes. */
    @Test
    void prairieLearnTakesWhatIsToldHoweverLongItIs() {
        var endless = new Mark("4.2", Outcome.DEADLINE, 0, 5, "", List.of(), List.of("4.2", "\u00F1".repeat(100_000)));
        var row = new Row("team-01", "00", Isolation.SANDBOX, Collections.nCopies(15, endless), List.of());

        String results = new PrairieLearn(book, items).of(row).orElseThrow();

        assertTrue(results.length() < 1_000_000, results.length() + " bytes");
    }

    @Test
    void classroom50GetsTheFieldsOfItsSchemaAndNoOthers() throws Exception {
        for (Row row : judged()) {
            JsonNode result = json(classroom50(Map.of(), row));

            assertEquals(
                    List.of(
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
                            "tests"),
                    names(result));
            assertTrue(result.get("submission").asText().startsWith("submit/"));
            assertTrue(result.get("datetime").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
            assertEquals(row.points(), sum(result.get("tests"), "score"));
            assertEquals(book.points(), sum(result.get("tests"), "max-score"));
        }
    }

    @Test
    void classroom50IsToldWhatItsRunnerKnows() throws Exception {
        var runner = Map.of(
                "CLASSROOM", "networks",
                "ASSIGNMENT", "sockets",
                "OWNER", "team-one",
                "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
                "COMMIT_URL", "https://example.org/commit/a1b2c3d");

        JsonNode result = json(classroom50(runner, row("team-01")));

        assertEquals("networks", result.get("classroom").asText());
        assertEquals("team-one", result.get("owner").asText());
        assertEquals("2026-06-01T14:32:05Z", result.get("datetime").asText());
        assertEquals("https://example.org/commit/a1b2c3d", result.get("review").asText());
    }

    @Test
    void anOwnerThatItsRunnerHasNotSetOwnsNothing() throws Exception {
        JsonNode result = json(classroom50(Map.of("OWNER", "root"), row("team-01")));

        assertEquals("team-01", result.get("owner").asText());
    }

    private String classroom50(Map<String, String> environment, Row row) {
        return new Classroom50(book, items, environment).of(row).orElseThrow();
    }

    private List<Row> judged() {
        return book.rows().stream().filter(row -> !row.isCourseFault()).toList();
    }

    private Row row(String learner) {
        return book.rows().stream()
                .filter(row -> row.learner().equals(learner))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static int sum(JsonNode tests, String field) {
        return StreamSupport.stream(tests.spliterator(), false)
                .mapToInt(test -> test.get(field).asInt())
                .sum();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

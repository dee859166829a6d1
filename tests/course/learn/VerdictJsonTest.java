package course.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Judge;
import course.check.Mode;
import course.check.Submission;
import course.check.Verdict;
import course.say.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictJsonTest {
    private static final int MOST_BYTES = 256;

    @Test
    void aFailureTellsItsStoryInFields() throws Exception {
        JsonNode verdict = judge(Path.of("tests/wrong-answers/1.1-one-read"));

        assertFalse(verdict.get("passed").asBoolean());
        assertEquals("1.1", verdict.get("exercise").asText());
        assertEquals(5, verdict.get("points").asInt());
        assertEquals(10, verdict.get("of").asInt());
        JsonNode failure = verdict.get("checks").get(3);
        assertEquals("FAILED", failure.get("status").asText());
        assertEquals("SINGLE_READ", failure.get("cause").asText());
        assertEquals(1000, failure.get("firstWrong").asInt());
    }

    @Test
    void aFailureHasTheBytesAroundTheFirstWrongOneThePageAndTheCommand() throws Exception {
        JsonNode verdict = judge(Path.of("tests/wrong-answers/1.1-one-read"));
        JsonNode failure = verdict.get("checks").get(3);

        assertEquals(
                "mvn exec:java \"-Dlesson=1.1-check\"", verdict.get("replay").asText());
        assertTrue(failure.get("page").asText().startsWith("lessons/lesson3_naive_file/exercises/README.md"));
        int before =
                failure.get("firstWrong").asInt() - failure.get("bytesFrom").asInt();
        String expected = failure.get("expectedBytes").asText();
        String came = failure.get("cameBytes").asText();
        assertEquals(2 * MOST_BYTES, expected.length());
        assertEquals(2 * before, came.length());
        assertTrue(expected.startsWith(came));
    }

    @Test
    void everyFieldIsExplainedOnThePageInBothLanguages(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("EchoEverything.java"), "package lesson1_json_echo.exercises;\nclas X {}\n");
        Set<String> fields = new TreeSet<>();
        addFields(judge(folder), fields);
        addFields(judge(Path.of("tests/wrong-answers/1.1-one-read")), fields);

        for (String page : List.of("README.md", "README.es.md")) {
            String text = Files.readString(Path.of("course/course/learn", page));
            fields.forEach(field -> assertTrue(text.contains("`" + field + "`"), page + " has nothing on " + field));
            for (Verdict.Obstacle obstacle : Verdict.Obstacle.values()) {
                assertTrue(text.contains("`" + obstacle + "`"), page + " has nothing on " + obstacle);
            }
        }
    }

    @Test
    void lettersSurviveAnyTerminal() throws Exception {
        Exercise exercise = exercise();
        var verdict =
                new Judge(new Submission(Path.of("tests/wrong-answers/1.1-one-read")), Mode.HERE).verdict(exercise);

        String line = new VerdictJson(Messages.in("es")).of(verdict);

        assertTrue(line.chars().allMatch(letter -> letter < 0x7f), line);
    }

    @Test
    void whatDoesNotCompileIsShownWithItsLine(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("EchoEverything.java"), "package lesson1_json_echo.exercises;\nclas X {}\n");

        JsonNode verdict = judge(folder);

        assertEquals("DOES_NOT_COMPILE", verdict.get("obstacle").asText());
        assertEquals(2, verdict.get("errors").get(0).get("line").asInt());
        assertEquals("clas X {}", verdict.get("errors").get(0).get("text").asText());
    }

    @Test
    void aMissingFileAndAWrongPackageAreToldApart(@TempDir Path folder) throws Exception {
        assertEquals("MISSING", judge(folder).get("obstacle").asText());

        Files.writeString(folder.resolve("EchoEverything.java"), "public class EchoEverything {}\n");
        assertEquals("WRONG_CLASS", judge(folder).get("obstacle").asText());
        assertTrue(judge(folder).get("checks").isEmpty());
    }

    private static void addFields(JsonNode node, Set<String> fields) {
        node.fieldNames().forEachRemaining(fields::add);
        node.forEach(child -> addFields(child, fields));
    }

    private static Exercise exercise() throws Exception {
        return Exercises.all(new Lessons(Path.of(""))).get(0);
    }

    private static JsonNode judge(Path folder) throws Exception {
        var verdict = new Judge(new Submission(folder), Mode.HERE).verdict(exercise());
        return new ObjectMapper().readTree(new VerdictJson(Messages.in("en")).of(verdict));
    }
}

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
import course.say.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictJsonTest {
    @Test
    void aFailureTellsItsStoryInFields() throws Exception {
        JsonNode verdict = judge(Path.of("tests/wrong-answers/1.1-one-read"));

        assertFalse(verdict.get("passed").asBoolean());
        assertEquals("1.1", verdict.get("exercise").asText());
        assertEquals(5, verdict.get("points").asInt());
        assertEquals(8, verdict.get("of").asInt());
        JsonNode failure = verdict.get("checks").get(3);
        assertEquals("FAILED", failure.get("status").asText());
        assertEquals("SINGLE_READ", failure.get("cause").asText());
        assertEquals(1000, failure.get("firstWrong").asInt());
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

    private static JsonNode judge(Path folder) throws Exception {
        Exercise exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        var verdict = new Judge(new Submission(folder), Mode.HERE).verdict(exercise);
        return new ObjectMapper().readTree(new VerdictJson(Messages.in("en")).of(verdict));
    }
}

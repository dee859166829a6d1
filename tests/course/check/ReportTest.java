package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.say.Messages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final int COLUMNS = 80;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aFailureEndsWithCommandsThatFitATerminalOfEightyColumns(String language) throws Exception {
        Exercise exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        var submission = new Submission(Path.of("tests/wrong-answers/1.1-one-read"));
        Verdict verdict = new Judge(submission, Mode.HERE).verdict(exercise);

        List<String> lines = new Report(Messages.in(language)).of(verdict);

        List<String> commands = lines.subList(lines.size() - 2, lines.size());
        commands.forEach(line -> assertTrue(line.length() <= COLUMNS, line));
        assertTrue(commands.get(0).endsWith("mvn exec:java \"-Dlesson=1.1-check\""), commands.get(0));
        assertTrue(commands.get(1).endsWith("mvn exec:java \"-Dlesson=1.1-hint\""), commands.get(1));
        assertEquals(commands.get(0).indexOf("mvn"), commands.get(1).indexOf("mvn"));
    }

    @Test
    void besideASubmissionTheCommandsNameItToo() throws Exception {
        Exercise exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        var report = new Report(Messages.in("en"), "-Dsubmission=team 7");

        assertEquals("mvn exec:java \"-Dlesson=1.1-check\" \"-Dsubmission=team 7\"", report.command(exercise, "check"));
    }
}

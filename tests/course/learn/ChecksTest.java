package course.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.say.Messages;
import course.say.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import support.Console;

class ChecksTest {
    @RegisterExtension
    final Console console = new Console();

    @TempDir
    private Path home;

    @Test
    void eachTimeOneHintMoreIsShownAndNoted() throws Exception {
        Files.createDirectory(home.resolve("lessons"));

        hint();
        hint();

        assertEquals("1/3\n1/3\n2/3\n", numbers());
        assertEquals(List.of("1.1 EchoEverything: open, hints 2"), Files.readAllLines(home.resolve("progress.txt")));
    }

    @Test
    void hintsForASubmissionAreAllShownAndDoNotCountForTheLearner() throws Exception {
        System.setProperty(
                "submission", Files.createDirectory(home.resolve("ana")).toString());

        hint();

        assertEquals("1/3\n2/3\n3/3\n", numbers());
        assertFalse(Files.exists(home.resolve("progress.txt")));
    }

    @Test
    void aZipInPlaceOfASubmissionIsToBeUnpackedFirst() throws Exception {
        Path zip = Files.createFile(home.resolve("ana.zip"));
        System.setProperty("submission", zip.toString());

        Refusal refusal = assertThrows(Refusal.class, this::hint);

        assertEquals("submission.file", refusal.key());
    }

    private void hint() throws Exception {
        Exercise exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        new Checks(new Lessons(home), Messages.in("en")).hint(exercise);
    }

    /** The first three letters of each line. */
    private String numbers() {
        return console.out().replaceAll("(?m)^(...).*$", "$1");
    }
}

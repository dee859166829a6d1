package course.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Submission;
import course.check.Verdict;
import course.say.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @Test
    void aPassIsKeptAndSoAreHintsAndPeeks(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("progress.txt");
        Exercise exercise = first();

        new Progress(file).noteHint(exercise, 2);
        new Progress(file).notePeek(exercise);
        new Progress(file).note(passed(exercise));

        assertEquals(List.of("1.1 EchoEverything: passed, hints 2, peeked"), Files.readAllLines(file));
        assertEquals(new Progress.Entry("EchoEverything", true, 2, true), new Progress(file).of(exercise));
    }

    @Test
    void aLaterFailureDoesNotTakeAPassBack(@TempDir Path folder) throws Exception {
        var progress = new Progress(folder.resolve("progress.txt"));
        progress.note(passed(first()));

        progress.note(new Verdict(first(), List.of(), Optional.of(Verdict.Obstacle.MISSING), List.of()));

        assertTrue(progress.of(first()).passed());
    }

    @Test
    void besideASubmissionNothingIsWrittenDown(@TempDir Path home) throws Exception {
        var own = new Submission(home.resolve("lessons"));
        var handedIn = new Submission(home.resolve("submissions/ana"));
        var lessons = new Lessons(home);

        Progress progress = Checks.progress(handedIn, lessons);
        progress.note(passed(first()));

        assertTrue(progress.of(first()).passed());
        assertFalse(Checks.progress(own, lessons).of(first()).passed());
        assertFalse(Files.exists(home.resolve("progress.txt")));
    }

    @Test
    void linesThatAPersonWroteIntoTheFileAreNoProgress(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("progress.txt");
        Files.writeString(file, "I did 1.1!\n1.1 EchoEverything: maybe\n");

        assertFalse(new Progress(file).of(first()).passed());
    }

    @Test
    void aFolderInPlaceOfTheFileIsSaidPlainly(@TempDir Path folder) throws Exception {
        Refusal refusal = assertThrows(Refusal.class, () -> new Progress(folder).note(passed(first())));

        assertEquals("file.unreadable", refusal.key());
    }

    private static Exercise first() throws Refusal {
        return Exercises.all(new Lessons(Path.of(""))).get(0);
    }

    private static Verdict passed(Exercise exercise) {
        return new Verdict(exercise, List.of(), Optional.empty(), List.of());
    }
}

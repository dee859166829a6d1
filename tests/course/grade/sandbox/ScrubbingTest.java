package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.catalog.Lessons;
import course.check.Cause;
import course.check.Exercise;
import course.check.Exercises;
import course.check.Report;
import course.check.Step;
import course.check.Story;
import course.check.Verdict;
import course.say.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScrubbingTest {
    private static final Step SENT = new Step("sentMany", 5);

    @Test
    void howTheEndOfAJvmIsNoticedIsNotTold() throws Exception {
        String asked = told(story(List.of(SENT), new Step("return"), new Step("jvmGone")));
        String read = told(
                story(List.of(SENT, SENT, SENT), new Step("undisturbed"), new Step("disturbed", "SocketException")));

        assertEquals(asked, read);
    }

    @Test
    void whatIsWrongWithTheFolderIsTold() throws Exception {
        String folder =
                told(story(List.of(SENT), new Step("undisturbed"), new Step("disturbed", "NoSuchFileException")));

        assertNotEquals(told(story(List.of(SENT), new Step("undisturbed"), new Step("jvmGone"))), folder);
    }

    @Test
    void howMuchComesBehindAWrongByteIsNotTold() throws Exception {
        String whole = told(other(10_000, new Step("cameBytes", 10_000)));
        String cutOff = told(other(9_000, new Step("cameThenEnd", 9_000)));

        assertEquals(whole, cutOff);
    }

    @Test
    void howMuchCameOfWhatIsRightIsTold() throws Exception {
        var right = new Story.Comparison(new byte[2], new byte[1]);
        var story = new Story(
                List.of(SENT),
                new Step("bytes", 2),
                new Step("cameThenEnd", 1),
                Optional.of(right),
                Cause.SINGLE_READ,
                List.of(),
                List.of());

        assertTrue(told(story).contains("1 byte, then the end"), told(story));
    }

    private static Story other(int length, Step came) {
        var bytes = new byte[length];
        bytes[1] = 1;
        var comparison = new Story.Comparison(new byte[10_000], bytes);
        return new Story(
                List.of(SENT),
                new Step("bytes", 10_000),
                came,
                Optional.of(comparison),
                Cause.SINGLE_READ,
                List.of(),
                List.of());
    }

    private static Story story(List<Step> sent, Step expected, Step came) {
        return new Story(sent, expected, came, Optional.empty(), Cause.DISTURBS_THE_CHECK, List.of(), List.of());
    }

    private static String told(Story story) throws Exception {
        Exercise exercise = Exercises.all(new Lessons(Path.of(""))).get(0);
        String check = exercise.checks().get(0).getName();
        var failed = new Verdict.Result(check, 1, Verdict.Status.FAILED, Optional.of(story), "");
        var verdict = new Verdict(exercise, List.of(failed), Optional.empty(), List.of());
        Verdict scrubbed = Scrubbing.of(verdict, Path.of("/check"));
        return String.join("\n", new Report(Messages.in("en")).of(scrubbed));
    }
}

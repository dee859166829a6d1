package course.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

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

    @Test
    void whichOfACrowdIsForgottenIsNotTold() throws Exception {
        assertEquals(told(inACrowd("8")), told(inACrowd("23")));
    }

    @Test
    void whoIsForgottenAmongAFewIsTold() throws Exception {
        assertNotEquals(told(inACrowd("Ana")), told(inACrowd("Beto")));
    }

    @Test
    void howManyThreadsOfAPoolAreLeftIsNotTold() throws Exception {
        String two = told(threadsLeft("pool-1-thread-1, pool-2-thread-1"));
        String three = told(threadsLeft("pool-1-thread-1, pool-1-thread-12, pool-2-thread-1"));

        assertEquals(two, three);
        assertTrue(three.contains("still there: pool-N-thread-N"), three);
    }

    private static Story inACrowd(String name) {
        var expected = new Step("closedAt", name);
        return story(Cause.SOCKET_LEAKED, List.of(new Step("crowdEnters", 30)), expected, new Step("cameNothing"));
    }

    private static Story threadsLeft(String names) {
        return story(Cause.THREAD_LEAKED, List.of(SENT), new Step("noThreads"), new Step("cameThreads", names));
    }

    @Test
    void whatIsDrawnInTheNameOfAFileIsNotTold() throws Exception {
        String first = told(filesLeft("3f2b8c1e-5d4a-4b6f-9c7e-0a1b2c3d4e5f.part", "both.bin"));
        String second = told(filesLeft("both.bin", "c0ffee00-5d4a-4b6f-9c7e-0a1b2c3d4e5f.part"));

        assertEquals(first, second);
        assertTrue(first.contains("both.bin"), first);
    }

    private static Story filesLeft(String... names) {
        return story(
                Cause.PARTIAL_FILE_LEFT,
                List.of(SENT),
                new Step("names", List.of()),
                new Step("cameNames", List.of(names)));
    }

    @Test
    void whereAProgramIsBehindAWrongByteIsNotTold() throws Exception {
        var bytes = new Story.Comparison(
                new byte[10_000], other(10_000, SENT).comparison().orElseThrow().received());
        var still = new Story(
                List.of(SENT),
                new Step("bytes", 10_000),
                new Step("cameBytes", 10_000),
                Optional.of(bytes),
                Cause.SINGLE_READ,
                List.of("EchoEverything.java:13 in OutputStream.write"),
                List.of());

        assertEquals(told(other(10_000, new Step("cameBytes", 10_000))), told(still));
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
        return story(Cause.DISTURBS_THE_CHECK, sent, expected, came);
    }

    private static Story story(Cause cause, List<Step> sent, Step expected, Step came) {
        return new Story(sent, expected, came, Optional.empty(), cause, List.of(), List.of());
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

package course.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what a check has done, and makes the story of it when an expectation is not met. */
final class Storyteller {
    /** What a check supposes when it sees no more than that nothing came, or something else. */
    private static final Set<Cause> SUPPOSED = EnumSet.of(
            Cause.MISSING_FLUSH,
            Cause.ONE_AT_A_TIME,
            Cause.CLOSED_TOO_EARLY,
            Cause.DROPPED_TOO_EARLY,
            Cause.WRONG_ANSWER);
    /** A JVM that lacks memory may end before it can say so. */
    private static final Set<Cause> OF_MEMORY =
            EnumSet.of(Cause.ALL_IN_MEMORY, Cause.CAP_AFTER_ALLOCATION, Cause.UNBOUNDED_QUEUE);
    /** Those for which the program would have to wait. */
    private static final Set<Cause> OF_WAITING = EnumSet.of(Cause.MISSING_FLUSH, Cause.ONE_AT_A_TIME);

    private final List<Step> history = Collections.synchronizedList(new ArrayList<>());
    /** How much had been told when each call was made. */
    private final Map<Call, Integer> toldBefore = new HashMap<>();
    /** The method of each call. */
    private final Map<Call, String> methods = new HashMap<>();

    private boolean knownToWork;

    /** Whoever has passed a check and throws what a stub throws has work to do in one case. */
    void isKnownToWork() {
        knownToWork = true;
    }

    void note(String key, Object... arguments) {
        history.add(new Step(key, arguments));
    }

    void notes(List<Step> steps) {
        history.addAll(steps);
    }

    /** From here on, what is told belongs to that call. */
    void called(Call call, String method) {
        toldBefore.put(call, history.size());
        methods.put(call, method);
    }

    Mismatch mismatch(
            Step expected, Step came, Optional<Story.Comparison> comparison, Evidence evidence, Diagnosis diagnosis) {
        evidence.thrown().ifPresent(thrown -> noteThrown("threw", thrown));
        Optional<Call.Outcome> outcome = evidence.outcome();
        Optional<String> noMethod = outcome.map(Call.Outcome::noMethod);
        if (noMethod.isPresent()) {
            return withoutMethod(noMethod.get(), evidence.call());
        }
        evidence.uncaught().ifPresent(thrown -> noteThrown("threadThrew", thrown));
        if (evidence.threwLikeAStub() && !knownToWork) {
            return likeAStub(expected, evidence);
        }
        Cause cause = corrected(diagnosis.of(evidence), evidence);
        if (evidence.jvmHasEnded()) {
            var gone = new Step("jvmGone"); // whether its connections ended or broke with it is luck
            return of(expected, gone, Optional.empty(), cause, List.of(), evidence.printed());
        }
        return of(expected, came, comparison, cause, evidence.toldPlaces(), evidence.printed());
    }

    /** A mismatch that is plain without evidence. */
    Mismatch plain(Step expected, Step came, Cause cause, List<String> places) {
        return of(expected, came, Optional.empty(), cause, places, List.of());
    }

    /** The program has ended the JVM in which its next check would have run. */
    Mismatch disturbed(List<String> printed) {
        return of(
                new Step("undisturbed"),
                new Step("jvmGone"),
                Optional.empty(),
                Cause.DISTURBS_THE_CHECK,
                List.of(),
                printed);
    }

    /** The program has broken what the check itself stands on. */
    Mismatch disturbed(Throwable how) {
        Throwable problem = how instanceof UncheckedIOException ? how.getCause() : how;
        return disturbed(new Step("disturbed", problem.getClass().getSimpleName()));
    }

    /** The program has done something else to what the check stands on. */
    Mismatch disturbed(Step came) {
        return plain(new Step("undisturbed"), came, Cause.DISTURBS_THE_CHECK, List.of());
    }

    private Mismatch of(
            Step expected,
            Step came,
            Optional<Story.Comparison> comparison,
            Cause cause,
            List<String> places,
            List<String> printed) {
        return new Mismatch(new Story(List.copyOf(history), expected, came, comparison, cause, places, printed));
    }

    private void noteThrown(String key, Call.Thrown thrown) {
        note(thrown.place().isEmpty() ? key + "Somewhere" : key, thrown.type(), thrown.message(), thrown.place());
    }

    /** Whatever the check had done before it noticed, what counts is the call. */
    private Mismatch withoutMethod(String name, Call call) {
        List<Step> before = List.copyOf(history.subList(0, toldBefore.get(call)));
        return new Mismatch(new Story(
                before,
                new Step("call"),
                new Step("noMethod", name),
                Optional.empty(),
                Cause.WRONG_SIGNATURE,
                List.of(),
                List.of()));
    }

    private Mismatch likeAStub(Step expected, Evidence evidence) {
        Cause cause = evidence.hasWork() ? Cause.WORK_ELSEWHERE : Cause.NOT_WRITTEN_YET;
        var came = new Step("likeAStub", methods.get(evidence.call()));
        return of(expected, came, Optional.empty(), cause, List.of(), evidence.printed());
    }

    /** What was supposed gives way to what is seen. */
    private static Cause corrected(Cause likely, Evidence evidence) {
        if (evidence.hasEndedItsJvm() && !OF_MEMORY.contains(likely)) {
            return Cause.DISTURBS_THE_CHECK;
        }
        if (SUPPOSED.contains(likely) && evidence.failedUnexpectedly()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        return OF_WAITING.contains(likely) && evidence.wentSilent() && evidence.isBusy() ? Cause.HANGS : likely;
    }
}

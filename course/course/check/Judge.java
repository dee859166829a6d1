package course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Judges submissions. The checks run in this JVM, the submissions where the mode says. */
public final class Judge {
    /** How long a program may do nothing before it counts as hanging. */
    public static final int USUAL_PATIENCE_MILLIS = 3_000;

    private final Submission submission;
    private final Mode mode;
    private long seed = Examiner.USUAL_SEED;
    private int patienceMillis = Examiner.usualPatienceMillis();
    private boolean stopsAtFirst;
    private boolean stopsAtHang;
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());

    public Judge(Submission submission, Mode mode) {
        this.submission = submission;
        this.mode = mode;
    }

    /** Uses other random data than every learner's check does. */
    public Judge withSeed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Counts a program as hanging when nothing has happened for so many milliseconds; usually 3,000. */
    public Judge withPatience(int millis) {
        patienceMillis = millis;
        return this;
    }

    /** Skips what comes after the first failure. */
    public Judge stoppingAtFirstFailure() {
        stopsAtFirst = true;
        return this;
    }

    /**
     * Skips what comes after a check that all patience was spent on: a learner hears of it within seconds. The points
     * of the others are then not earned, so this is not for grades.
     */
    public Judge stoppingAtHang() {
        stopsAtHang = true;
        return this;
    }

    public Verdict verdict(Exercise exercise) {
        var listener = new Listener(exercise);
        launcher.execute(request(exercise), listener);
        return listener.verdict();
    }

    private LauncherDiscoveryRequest request(Exercise exercise) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false) // nothing on the class path has a say in a verdict
                .selectors(DiscoverySelectors.selectClass(exercise.check()))
                .configurationParameter(Examiner.SUBMISSION, submission.folder().toString())
                .configurationParameter(Examiner.MODE, mode.name())
                .configurationParameter(Examiner.SEED, String.valueOf(seed))
                .configurationParameter(Examiner.PATIENCE, String.valueOf(patienceMillis))
                .configurationParameter(Examiner.STOP_AT_FIRST, String.valueOf(stopsAtFirst))
                .configurationParameter(Examiner.STOP_AT_HANG, String.valueOf(stopsAtHang))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .build();
    }

    /** Collects what JUnit reports. */
    private static final class Listener implements TestExecutionListener {
        private final Exercise exercise;
        private final List<Verdict.Result> results = new ArrayList<>();
        private Verdict.Obstacle obstacle;
        private NotJudged.DoesNotCompile errors;
        private Throwable fault;

        Listener(Exercise exercise) {
            this.exercise = exercise;
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            method(test).ifPresent(name -> add(name, Verdict.Status.SKIPPED, null, reason));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Throwable thrown = result.getThrowable().orElse(null);
            Optional<String> method = method(test);
            if (method.isEmpty()) {
                ended(thrown);
            } else if (thrown == null) {
                add(method.get(), Verdict.Status.PASSED, null, "");
            } else if (thrown instanceof Mismatch mismatch) {
                add(method.get(), Verdict.Status.FAILED, mismatch.story(), "");
            } else {
                add(method.get(), Verdict.Status.COURSE_FAULT, null, thrown.toString());
            }
        }

        private void ended(Throwable thrown) {
            if (thrown instanceof NotJudged.Missing) {
                obstacle = Verdict.Obstacle.MISSING;
            } else if (thrown instanceof NotJudged.WrongClass) {
                obstacle = Verdict.Obstacle.WRONG_CLASS;
            } else if (thrown instanceof NotJudged.CompilerStopped) {
                obstacle = Verdict.Obstacle.COMPILER_STOPPED;
            } else if (thrown instanceof NotJudged.DoesNotCompile objection) {
                obstacle = Verdict.Obstacle.DOES_NOT_COMPILE;
                errors = objection;
            } else if (thrown != null) {
                fault = thrown;
            }
        }

        Verdict verdict() {
            if (fault != null
                    || (obstacle == null && results.size() != exercise.checks().size())) {
                add("", Verdict.Status.COURSE_FAULT, null, String.valueOf(fault));
            }
            return new Verdict(
                    exercise,
                    List.copyOf(results),
                    Optional.ofNullable(obstacle),
                    errors == null ? List.of() : errors.compilation().errors());
        }

        private void add(String name, Verdict.Status status, Story story, String remark) {
            results.add(new Verdict.Result(name, points(name), status, Optional.ofNullable(story), remark));
        }

        private int points(String name) {
            return exercise.checks().stream()
                    .filter(method -> method.getName().equals(name))
                    .mapToInt(method -> method.getAnnotation(Check.class).points())
                    .sum();
        }

        private static Optional<String> method(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName());
        }
    }
}

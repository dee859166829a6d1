package course.check;

import course.say.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Runs a check class, for a learner in an IDE and for every other way to judge: compiles the
 * submission, gives each check method its {@link Examinee}, and skips what would say nothing new.
 */
final class Examiner
        implements BeforeAllCallback,
                AfterAllCallback,
                AfterEachCallback,
                ExecutionCondition,
                ParameterResolver,
                TestExecutionExceptionHandler,
                TestWatcher {
    static final String SUBMISSION = "submission";
    static final String MODE = "mode";
    static final String SEED = "seed";
    static final String PATIENCE = "patience";
    static final String STOP_AT_FIRST = "stopAtFirst";
    static final String STOP_AT_HANG = "stopAtHang";
    static final long USUAL_SEED = 4096;
    /** Who steps through a program is not to be hurried. */
    private static final int PATIENCE_WITH_DEBUGGER_MILLIS = 3_600_000;

    private final Set<String> failed = new HashSet<>();
    private final Set<String> workingMethods = new HashSet<>();
    private String hanging = "";
    private long began;
    private final int epoch = Hosts.epoch();
    private Exercise exercise;
    private String source;
    private Compilation compilation;
    private Examinee examinee;
    private Link link;

    @Override
    public void beforeAll(ExtensionContext context) throws NotJudged, IOException {
        exercise = Exercise.of(context.getRequiredTestClass());
        var submission = new Submission(Path.of(parameter(context, SUBMISSION, "lessons")));
        source = submission.text(exercise).orElseThrow(() -> new NotJudged.Missing(exercise));
        compilation = compile();
        if (!compilation.succeeded()) {
            throw new NotJudged.DoesNotCompile(exercise, compilation);
        }
        if (!compilation.classes().containsKey(exercise.className())) {
            throw new NotJudged.WrongClass(exercise);
        }
    }

    private Compilation compile() throws NotJudged {
        try {
            return Hosts.surroundings().compile(exercise.className(), source, language());
        } catch (Surroundings.CompilerStopped stopped) {
            throw new NotJudged.CompilerStopped(stopped);
        }
    }

    private static Locale language() {
        return Locale.forLanguageTag(Messages.inSystemLanguage().language());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String needs = context.getTestMethod()
                .map(method -> method.getAnnotation(Check.class))
                .map(Check::needs)
                .orElse("");
        if (epoch != Hosts.epoch()) {
            return ConditionEvaluationResult.disabled("");
        }
        if (!hanging.isEmpty() && context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.disabled(hanging);
        }
        boolean enough = !failed.isEmpty() && Boolean.parseBoolean(parameter(context, STOP_AT_FIRST, "false"));
        return failed.contains(needs) || (enough && context.getTestMethod().isPresent())
                ? ConditionEvaluationResult.disabled(needs)
                : ConditionEvaluationResult.enabled("nothing that it needs has failed");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Examinee.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            long seed = Long.parseLong(parameter(context, SEED, String.valueOf(USUAL_SEED)));
            var random = new KeyStream(seed, context.getRequiredTestMethod().getName());
            Path folder = Hosts.surroundings().folder();
            int patience = Integer.parseInt(parameter(context, PATIENCE, String.valueOf(usualPatienceMillis())));
            Link loaded = loaded(context);
            began = System.nanoTime();
            examinee = new Examinee(exercise, source, random, patience, loaded, compilation.classes(), folder);
            examinee.isKnownToWork(workingMethods);
            return examinee;
        } catch (IOException problem) {
            throw new IllegalStateException("no host for the program", problem);
        }
    }

    /** The host of the check before, unless the program has ended it meanwhile. */
    private Link loaded(ExtensionContext context) throws IOException {
        if (link != null && link.isAlive()) {
            try {
                link.load(compilation.classes());
                return link;
            } catch (IOException hasJustEnded) {
                // The next check gets another one.
            }
        }
        if (link != null) {
            link.close();
        }
        boolean here = Mode.valueOf(parameter(context, MODE, Mode.HERE.name())) == Mode.HERE;
        link = here ? inThisJvm() : Hosts.take(JvmKind.of(exercise));
        link.load(compilation.classes());
        return link;
    }

    private Link inThisJvm() throws IOException {
        Link here = Link.inThisJvm();
        new Preparation(here).load(exercise.library());
        return here;
    }

    /** Only a mismatch counts against a program, so what it did to its own check must become one. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        boolean disturbed = thrown instanceof IOException || thrown instanceof UncheckedIOException;
        throw disturbed && examinee != null && examinee.isToBlame() ? examinee.disturbed(thrown) : thrown;
    }

    /** A failed check may leave a host in which something still runs: then the next check gets a new one. */
    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Optional<Throwable> failure = context.getExecutionException();
        boolean fine = false;
        try {
            if (failure.isEmpty()) {
                settle();
                fine = true;
            }
        } finally {
            tidyUp(fine, failure.filter(Mismatch.class::isInstance).isPresent());
        }
    }

    private void settle() {
        if (examinee != null) {
            examinee.settle();
        }
    }

    private void tidyUp(boolean fine, boolean isMismatch) throws IOException {
        boolean kept = false;
        try {
            if (examinee != null) {
                examinee.close();
                kept = fine || (isMismatch && examinee.jvm().isAsBefore() && link.hasComeToRest());
            }
        } finally {
            if (!kept && link != null) {
                link.close();
            }
        }
        if (examinee != null && !isDiscarded(examinee.folder()) && fine) {
            throw examinee.leftTooMuch();
        }
    }

    /** A program that is still at work there is ended before anybody blames it. */
    private boolean isDiscarded(Path folder) throws IOException {
        if (Hosts.surroundings().discard(folder)) {
            return true;
        }
        if (link != null) {
            link.close();
        }
        return Hosts.surroundings().discard(folder);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        if (examinee != null) {
            workingMethods.addAll(examinee.methodsCalled());
        }
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        String check = context.getRequiredTestMethod().getName();
        failed.add(check);
        if (Boolean.parseBoolean(parameter(context, STOP_AT_HANG, "false")) && hasTakenItsTime()) {
            hanging = check;
        }
    }

    private boolean hasTakenItsTime() {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return examinee != null && millis >= examinee.patienceMillis();
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        failed.add(context.getRequiredTestMethod().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (link != null) {
            link.close();
        }
    }

    static int usualPatienceMillis() {
        return Mode.isDebugged() ? PATIENCE_WITH_DEBUGGER_MILLIS : Judge.USUAL_PATIENCE_MILLIS;
    }

    private static String parameter(ExtensionContext context, String name, String otherwise) {
        return context.getConfigurationParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}

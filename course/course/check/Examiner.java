package course.check;

import course.say.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
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
                TestWatcher {
    static final String SUBMISSION = "submission";
    static final String MODE = "mode";
    static final String SEED = "seed";
    static final String PATIENCE = "patience";
    static final String STOP_AT_FIRST = "stopAtFirst";
    static final long USUAL_SEED = 4096;
    private static final int PATIENCE_MILLIS = 3_000;
    /** Who steps through a program is not to be hurried. */
    private static final int PATIENCE_WITH_DEBUGGER_MILLIS = 3_600_000;

    private final Set<String> failed = new HashSet<>();
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
        Path file = submission.source(exercise).orElseThrow(() -> new NotJudged.Missing(exercise));
        source = SourceText.of(Files.readAllBytes(file)).text();
        compilation = Compilation.of(exercise.className(), source, language());
        if (!compilation.succeeded()) {
            throw new NotJudged.DoesNotCompile(exercise, compilation);
        }
        if (!compilation.classes().containsKey(exercise.className())) {
            throw new NotJudged.WrongClass(exercise);
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
            if (link == null || !link.isAlive()) {
                link = Mode.valueOf(parameter(context, MODE, Mode.HERE.name())) == Mode.HERE
                        ? Link.inThisJvm()
                        : Hosts.take();
                link.prepare(exercise.library());
            }
            long seed = Long.parseLong(parameter(context, SEED, String.valueOf(USUAL_SEED)));
            Path folder = Files.createTempDirectory("check");
            int patience = Integer.parseInt(parameter(context, PATIENCE, String.valueOf(usualPatienceMillis())));
            examinee = new Examinee(exercise, compilation.classes(), source, seed, patience, link, folder);
            return examinee;
        } catch (IOException problem) {
            throw new IllegalStateException("no host for the program", problem);
        }
    }

    /** A failed check leaves a host in which something may still run: the next check gets a new one. */
    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (examinee != null) {
            examinee.close();
            delete(examinee.folder());
        }
        if (context.getExecutionException().isPresent() && link != null) {
            link.close();
        }
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        failed.add(context.getRequiredTestMethod().getName());
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
        return Mode.isDebugged() ? PATIENCE_WITH_DEBUGGER_MILLIS : PATIENCE_MILLIS;
    }

    private static String parameter(ExtensionContext context, String name, String otherwise) {
        return context.getConfigurationParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

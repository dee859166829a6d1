package course.grade.sandbox;

import course.check.Cause;
import course.check.Step;
import course.check.Story;
import course.check.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a verdict what is another one in every run: the same submission shall get the same mark, letter by
 * letter. Ports become 50001, 50002 and so on, as they appear.
 */
final class Scrubbing {
    private static final int FIRST_PORT = 50_001;
    private static final Set<String> ABOUT_A_PORT = Set.of("listens", "boundOnly", "fullQueue", "freePort");
    /** Whether our write or the end of the program comes first is luck. */
    private static final String BY_LUCK = "writeFailed";

    /** How much was on its way then is what the system's buffers took. */
    private static final String BESIDE_A_SLOW_READER = "keepsSending";
    /** Whose frames mix there is luck. */
    private static final String AMONG_MANY = "manyEnter";
    /** And which of these is forgotten, where two enter at once. */
    private static final String IN_A_CROWD = "crowdEnters";

    private static final String NUMBER = "[0-9]+";

    /** Where such a mistake shows is another place in every run. */
    private static final Set<Cause> OF_LUCK = EnumSet.of(
            Cause.SHARED_STATE,
            Cause.UNGUARDED_COLLECTION,
            Cause.ONE_FAILURE_STOPS_ALL,
            Cause.WAITS_FOR_A_SLOW_READER,
            Cause.UNBOUNDED_QUEUE);

    private static final Set<String> OF_CONNECTIONS =
            Set.of("EOFException", "IOException", "SocketException", "SocketTimeoutException", "ConnectException");
    private static final int FIRST_STEPS = 3;
    private static final Set<String> ANSWER = Set.of("bytes", "bytesAt");
    /** More than a story shows behind the first byte that is wrong. */
    private static final int SHOWN = 64;

    private static final int SECOND_MILLIS = 1_000;
    private static final Set<String> SAID_BY_THE_PROGRAM =
            Set.of("threw", "threwSomewhere", "threadThrew", "threadThrewSomewhere", "threwInstead");

    private final String files;
    private final Map<String, String> ports = new LinkedHashMap<>();

    private Scrubbing(Path files) {
        this.files = files.toString();
    }

    /** @param files the folder of the checks: to be called {@code /check} */
    static Verdict of(Verdict verdict, Path files) {
        List<Verdict.Result> results = verdict.results().stream()
                .map(result -> new Verdict.Result(
                        result.check(),
                        result.points(),
                        result.status(),
                        result.story().map(new Scrubbing(files)::of),
                        result.remark()))
                .toList();
        return new Verdict(verdict.exercise(), results, verdict.obstacle(), verdict.errors());
    }

    /** It is luck, too, when a program ends its JVM, what the check did until then, and who notices it how. */
    private static boolean isGone(Story story) {
        Step came = story.came();
        boolean broken = came.key().equals("disturbed") && OF_CONNECTIONS.contains(came.arguments()[0]);
        return story.cause() == Cause.DISTURBS_THE_CHECK
                && (broken || came.key().equals("jvmGone"));
    }

    private static boolean isOfLuck(Story story) {
        return OF_LUCK.contains(story.cause())
                || tellsOf(story, BESIDE_A_SLOW_READER)
                || (tellsOf(story, AMONG_MANY) && isMixed(story))
                || (tellsOf(story, IN_A_CROWD) && isAtANumber(story.expected()));
    }

    private static boolean tellsOf(Story story, String key) {
        return story.sent().stream().anyMatch(step -> step.key().equals(key));
    }

    private static boolean isAtANumber(Step expected) {
        return expected.arguments().length > 0
                && String.valueOf(expected.arguments()[0]).matches(NUMBER);
    }

    private static boolean isMixed(Story story) {
        return story.comparison()
                .filter(bytes -> bytes.firstWrong() < bytes.received().length)
                .isPresent();
    }

    private Story of(Story story) {
        if (isGone(story)) {
            Step came = new Step("goneOrBroken");
            return new Story(
                    List.of(), new Step("undisturbed"), came, Optional.empty(), story.cause(), List.of(), List.of());
        }
        if (isOfLuck(story)) {
            List<Step> first = story.sent().stream()
                    .filter(step -> !step.key().equals(BY_LUCK) && !SAID_BY_THE_PROGRAM.contains(step.key()))
                    .limit(FIRST_STEPS)
                    .map(this::of)
                    .toList();
            Step expected = new Step("whoeverIsFaster");
            return new Story(
                    first, expected, new Step("byLuck"), Optional.empty(), story.cause(), List.of(), List.of());
        }
        List<Step> sent = new ArrayList<>();
        for (Step step : story.sent()) {
            if (!step.key().equals(BY_LUCK)) {
                sent.add(of(step));
            }
        }
        boolean goesOn = goesOnBehindAWrongByte(story);
        List<String> places = goesOn
                ? List.of()
                : story.places().stream().map(Scrubbing::place).toList();
        Step came = goesOn ? new Step("cameOther") : of(story.came());
        return new Story(sent, of(story.expected()), came, story.comparison(), story.cause(), places, List.of());
    }

    /** Behind a wrong byte a program has lost its way: how much else it says, how it ends and whether, is luck. */
    private static boolean goesOnBehindAWrongByte(Story story) {
        return ANSWER.contains(story.expected().key())
                && story.comparison()
                        .filter(bytes -> bytes.received().length <= bytes.expected().length)
                        .filter(bytes -> bytes.firstWrong() + SHOWN < bytes.received().length)
                        .isPresent();
    }

    private Step of(Step step) {
        if (step.key().equals("cameAfter")) {
            boolean early = ((Number) step.arguments()[0]).longValue() < SECOND_MILLIS;
            return new Step(early ? "cameEarly" : "cameLate");
        }
        if (step.key().equals("threw") && step.arguments()[0].equals(StackOverflowError.class.getName())) {
            return new Step("threwSomewhere", step.arguments()); // at whatever depth the stack was full
        }
        if (step.key().equals("cameThreads")) {
            return new Step(step.key(), threads(text(String.valueOf(step.arguments()[0]), true)));
        }
        if (step.key().equals("cameNames")) {
            return new Step(step.key(), names(text(String.valueOf(step.arguments()[0]), false)));
        }
        Object[] arguments = step.arguments().clone();
        for (int i = 0; i < arguments.length; i++) {
            if (ABOUT_A_PORT.contains(step.key())) {
                arguments[i] = Integer.valueOf(port(arguments[i]));
            } else if (!(arguments[i] instanceof Number)) {
                arguments[i] = text(String.valueOf(arguments[i]), SAID_BY_THE_PROGRAM.contains(step.key()));
            }
        }
        return new Step(step.key(), arguments);
    }

    /** Sorted anew: what is drawn in a name may have been at its beginning. */
    private static String names(String names) {
        return Stream.of(withoutLuck(names).split(", ")).sorted().collect(Collectors.joining(", "));
    }

    /** How many threads a pool has started, and which of them are left, is luck. */
    private static String threads(String names) {
        return Stream.of(names.split(", "))
                .map(name -> name.replaceAll(NUMBER, "N"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String port(Object port) {
        return ports.computeIfAbsent(String.valueOf(port), first -> String.valueOf(FIRST_PORT + ports.size()));
    }

    private String text(String text, boolean saidByTheProgram) {
        String same = text.replace(files, "/check");
        for (Map.Entry<String, String> port : ports.entrySet()) {
            same = same.replaceAll("\\b" + port.getKey() + "\\b", port.getValue());
        }
        return saidByTheProgram ? withoutLuck(same) : same;
    }

    /** Ports of its own, hash codes of objects, and what is drawn in the names of temporary files. */
    private static String withoutLuck(String said) {
        return said.replaceAll("(?i)(port ?[=:]? ?|127\\.0\\.0\\.1:|localhost:)\\d+", "$1...")
                .replaceAll("@[0-9a-f]{4,16}\\b", "@...")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "...") // a UUID
                .replaceAll("\\d{10,}", "...");
    }

    /** Of a thread that runs on, the line is that of the moment. */
    private static String place(String told) {
        return told.replaceAll("^([^:]*):.*, running$", "$1, running");
    }
}

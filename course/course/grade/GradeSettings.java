package course.grade;

import course.check.Exercise;
import course.grade.book.Isolation;
import course.grade.sandbox.Benches;
import course.say.Nearest;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody who grades has typed, looked at.
 *
 * @param submissions the folder with an entry for each learner
 * @param results where the gradebook goes
 * @param exercises its columns
 * @param shard which part of the class is judged
 * @param rerun whom to judge anew though nothing has changed; empty for nobody
 * @param require the least isolation that will do
 * @param seed a secret that random data is made from; empty for none
 */
record GradeSettings(
        Path submissions,
        Path results,
        List<Exercise> exercises,
        Shard shard,
        String rerun,
        Isolation require,
        String seed) {
    /** The variable of the environment that may hold the seed. */
    private static final String SEED = "GRADE_SEED";

    /** @throws Refusal at the first setting that makes no sense */
    static GradeSettings read(List<Exercise> all) throws Refusal {
        Path submissions = folder("submissions", "grade.noSetting");
        return new GradeSettings(
                submissions,
                results(submissions),
                exercises(all, setting("exercises")),
                setting("shard").isEmpty() ? Shard.ALL : Shard.of(setting("shard")),
                setting("rerun"),
                isolation(setting("require")),
                secret());
    }

    /** Other users of the computer see what a command says, and not what is in its environment. */
    private static String secret() {
        String typed = setting("seed");
        return typed.isEmpty() ? System.getenv().getOrDefault(SEED, "").strip() : typed;
    }

    /** Refuses a secret that the programs could read. */
    void requireSecretSeed(Isolation there) throws Refusal {
        if (there == Isolation.USER && !setting("seed").isEmpty()) {
            throw new Refusal("grade.seedSeen", SEED);
        }
    }

    /**
     * A folder that is there, by its real name.
     *
     * @param key the sentence for a setting that was left out
     */
    static Path folder(String setting, String key) throws Refusal {
        if (setting(setting).isEmpty()) {
            throw new Refusal(key);
        }
        Path folder = path(setting);
        if (!Files.isDirectory(folder)) {
            throw new Refusal("grade.noFolder", folder, setting);
        }
        return real(folder);
    }

    /** Beside the submissions and named after them, so that two classes do not share one. */
    static Path results(Path submissions) throws Refusal {
        Path results = setting("results").isEmpty() ? beside(submissions) : path("results");
        if (real(results).startsWith(submissions)) {
            throw new Refusal("grade.resultsInside", results);
        }
        return results;
    }

    private static Path beside(Path submissions) throws Refusal {
        if (submissions.getFileName() == null) {
            throw new Refusal("grade.oneSubmission", submissions);
        }
        return submissions.resolveSibling(submissions.getFileName() + "-results");
    }

    static Path path(String setting) throws Refusal {
        try {
            return Path.of(setting(setting)).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw new Refusal("setting.path", setting, setting(setting));
        }
    }

    /** Without links, as far as the path leads to something that is there. */
    private static Path real(Path path) throws Refusal {
        try {
            if (Files.exists(path) || path.getParent() == null) {
                return path.toRealPath();
            }
            return real(path.getParent()).resolve(path.getFileName());
        } catch (IOException unreadable) {
            throw new Refusal("file.unreadable", path);
        }
    }

    /** All of them, or those with that number such as 4.2, or of that lesson such as 4, separated by commas. */
    private static List<Exercise> exercises(List<Exercise> all, String text) throws Refusal {
        if (text.isEmpty()) {
            return all;
        }
        List<String> asked =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        for (String one : asked) {
            if (all.stream().noneMatch(exercise -> isAsked(exercise, one))) {
                throw unknown(one, all);
            }
        }
        return all.stream()
                .filter(exercise -> asked.stream().anyMatch(one -> isAsked(exercise, one)))
                .toList();
    }

    private static Refusal unknown(String asked, List<Exercise> all) {
        List<String> numbers = all.stream().map(Exercise::number).toList();
        String nearest = Nearest.ifNear(asked, numbers);
        return nearest.isEmpty()
                ? new Refusal("grade.exercise", asked, String.join(", ", numbers))
                : new Refusal("grade.exerciseNear", asked, nearest);
    }

    private static boolean isAsked(Exercise exercise, String asked) {
        return exercise.number().equals(asked)
                || String.valueOf(exercise.lesson()).equals(asked);
    }

    private static Isolation isolation(String text) throws Refusal {
        if (text.isEmpty()) {
            return Isolation.PROCESS;
        }
        List<String> names = new ArrayList<>();
        for (Isolation isolation : Isolation.values()) {
            if (lower(isolation).equals(text)) {
                return isolation;
            }
            names.add(lower(isolation));
        }
        throw new Refusal("grade.isolation", text, String.join(", ", names));
    }

    /** Refuses a computer that cannot keep the programs apart as well as was asked for. */
    void requireAtLeast(Benches.Best there) throws Refusal {
        if (there.isolation().compareTo(require) > 0) {
            String reason = there.whyNoSandbox();
            String key = reason.isBlank() ? "grade.require" : "grade.requireWhy";
            throw new Refusal(key, lower(require), lower(there.isolation()), reason);
        }
    }

    static String lower(Isolation isolation) {
        return isolation.name().toLowerCase(Locale.ROOT);
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getProperty(name)).orElse("").strip();
    }
}

package course.grade;

import course.check.Exercise;
import course.grade.book.Isolation;
import course.grade.intake.Handed;
import course.grade.intake.Sha256;
import course.say.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a row depends on beside the submission. A row is kept until any of it changes.
 *
 * @param engine the digest of what judges
 * @param settings the digest of the settings that have a say in a verdict
 * @param exercises the columns
 * @param isolation how the programs are kept apart
 */
record Dependence(String engine, String settings, List<Exercise> exercises, Isolation isolation) {
    static Dependence of(Path home, String language, GradeSettings settings, Isolation isolation) throws Refusal {
        String digest = Sha256.of(List.of(language, settings.seed()));
        return new Dependence(Engine.version(home), digest, settings.exercises(), isolation);
    }

    /** The digest of all that the submission's row depends on. */
    String key(Handed handed) {
        List<String> all = new ArrayList<>(List.of(engine, settings, isolation.name(), handed.digest()));
        exercises.forEach(exercise -> all.add(exercise.number()));
        all.addAll(handed.remarks());
        return Sha256.of(all);
    }
}

package course.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import course.catalog.Lessons;
import course.say.Messages;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code mvn test -Dtest=SubmissionTest -Dsubmission=FOLDER} judges that folder, with a test for each exercise. */
@EnabledIfSystemProperty(named = "submission", matches = ".+")
class SubmissionTest {
    @TestFactory
    Stream<DynamicTest> everyExerciseOfTheSubmission() throws Exception {
        var judge = new Judge(new Submission(Path.of(System.getProperty("submission"))), Mode.CHILD);
        var report = new Report(Messages.inSystemLanguage());
        return Exercises.all(new Lessons(Path.of(""))).stream()
                .map(exercise -> dynamicTest(report.title(exercise), () -> {
                    Verdict verdict = judge.verdict(exercise);
                    assertTrue(verdict.passed(), () -> "\n" + String.join("\n", report.of(verdict)));
                }));
    }
}

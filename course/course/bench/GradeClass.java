package course.bench;

import course.catalog.Lessons;
import course.grade.Grade;
import course.say.Messages;
import course.say.Refusal;
import java.nio.file.Path;

/** Grades the class that {@code -Dsubmissions} names, in a JVM of its own. The first argument is the course's folder. */
final class GradeClass {
    private GradeClass() {}

    public static void main(String[] args) throws Refusal {
        new Grade(new Lessons(Path.of(args[0])), Messages.inSystemLanguage()).run();
        System.exit(0);
    }
}

package course.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonsTest {
    static List<Lesson> everyLesson() throws Refusal {
        return new Lessons(Path.of("")).all();
    }

    @Test
    void thereAreFiveLessonsInOrder() throws Refusal {
        assertEquals(
                List.of(
                        "lesson1_json_echo",
                        "lesson2_objects",
                        "lesson3_naive_file",
                        "lesson4_framed_file",
                        "lesson5_chat"),
                everyLesson().stream().map(Lesson::packageName).toList());
    }

    @ParameterizedTest
    @MethodSource("everyLesson")
    void everyLessonHasAServerAClientAndADemo(Lesson lesson) {
        for (String kind : List.of("-server", "-client", "-demo")) {
            assertTrue(lesson.programs().contains(lesson.number() + kind), lesson.programs() + " has no " + kind);
        }
    }

    @ParameterizedTest
    @MethodSource("everyLesson")
    void everyProgramIsAClassWithAMainMethod(Lesson lesson) throws ReflectiveOperationException {
        for (String program : lesson.programs()) {
            var main = Class.forName(lesson.className(program)).getMethod("main", String[].class);
            assertTrue(Modifier.isStatic(main.getModifiers()), program);
        }
    }

    @ParameterizedTest
    @MethodSource("everyLesson")
    void everyLessonHasAPageInEachLanguage(Lesson lesson) throws IOException {
        for (String language : Messages.LANGUAGES) {
            String firstLine = Files.readAllLines(lesson.page(language)).get(0);
            assertEquals("# " + lesson.title(language), firstLine);
            assertTrue(firstLine.startsWith("# " + lesson.number() + ". "), firstLine);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2-server, lesson2_objects.Server",
        "2-login-server, lesson2_objects.LoginServer",
        "2-login-client, lesson2_objects.LoginClient",
        "2-demo, lesson2_objects.Demo"
    })
    void theNameOfAProgramIsTheNameOfItsClass(String program, String className) throws Refusal {
        Lesson objects = everyLesson().get(1);

        assertEquals(className, objects.className(program));
        assertTrue(objects.programs().contains(program), objects.programs().toString());
    }

    @Test
    void whatIsNoLessonIsLeftAloneAndTheTenthComesAfterTheNinth(@TempDir Path home) throws Exception {
        for (String name : List.of("lesson10_b", "lesson9_a", "lesson_x", "lessons2_x", "notes", "lesson7")) {
            Files.createDirectories(home.resolve("lessons").resolve(name));
        }
        Files.createFile(home.resolve("lessons/README.md"));

        List<Lesson> lessons = new Lessons(home).all();

        assertEquals(List.of(9, 10), lessons.stream().map(Lesson::number).toList());
        assertEquals("lesson9_a", lessons.get(0).title("en"), "without a page, the folder's name");
        assertEquals(List.of(), lessons.get(0).programs());
    }

    @Test
    void aFolderWithoutLessonsIsRefused(@TempDir Path home) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Lessons(home).all());

        assertEquals("lessons.missing", refusal.key());
    }
}

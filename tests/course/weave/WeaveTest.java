package course.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import course.catalog.Lesson;
import course.catalog.Lessons;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaveTest {
    @Test
    void nothingDerivedIsStale() throws Exception {
        for (Lesson lesson : new Lessons(Path.of("")).all()) {
            for (Map.Entry<Path, String> file : new Weave(lesson).files().entrySet()) {
                assertEquals(
                        file.getValue(),
                        Files.readString(file.getKey()),
                        file.getKey() + " is stale: run mvn exec:java -Dlesson=weave");
            }
        }
    }

    @Test
    void cellsAreWrittenInEnglishAndCopiedToTheTranslationAndTheScripts(@TempDir Path home) throws Exception {
        Path folder =
                lessonWith(home, "# One\n```java server\nvar a = 1;\n```\n", "# Uno\n```java server\nstale\n```\n");

        Weave.all(new Lessons(home));

        assertEquals("# Uno\n```java server\nvar a = 1;\n```\n", Files.readString(folder.resolve("README.es.md")));
        assertEquals("var a = 1;\n", Files.readString(folder.resolve("server.jsh")));
        assertEquals(List.of(), Weave.all(new Lessons(home)), "a second run finds nothing to rewrite");
    }

    @Test
    void aTranslationThatLacksACellIsRefused(@TempDir Path home) throws Exception {
        lessonWith(home, "```java client\nvar a = 1;\n```\n", "# Uno\n");

        Refusal refusal = assertThrows(Refusal.class, () -> Weave.all(new Lessons(home)));

        assertEquals("weave.cells", refusal.key());
    }

    @Test
    void aListingIsTheTextOfTheFileOrOfOneMethodWithoutItsIndent(@TempDir Path home) throws Exception {
        String program = "class Server {\n    static void a() {\n        b();\n    }\n\n    void b() {}\n}\n";
        Path folder = lessonWith(home, "```java Server.java\n```\n```java Server.java#a\n```\n", "# Uno\n");
        Files.writeString(folder.resolve("Server.java"), program);

        Weave.all(new Lessons(home));

        assertEquals(
                "```java Server.java\n" + program + "```\n```java Server.java#a\nstatic void a() {\n    b();\n}\n```\n",
                Files.readString(folder.resolve("README.md")));
    }

    @Test
    void aListingOfWhatDoesNotExistIsRefused(@TempDir Path home) throws Exception {
        Path folder = lessonWith(home, "```java Server.java#gone\n```\n", "# Uno\n");
        Files.writeString(folder.resolve("Server.java"), "class Server {}\n");

        Refusal refusal = assertThrows(Refusal.class, () -> Weave.all(new Lessons(home)));

        assertEquals("weave.noListing", refusal.key());
    }

    private static Path lessonWith(Path home, String english, String spanish) throws IOException {
        Path folder = Files.createDirectories(home.resolve("lessons/lesson1_test"));
        Files.writeString(folder.resolve("README.md"), english);
        Files.writeString(folder.resolve("README.es.md"), spanish);
        return folder;
    }
}

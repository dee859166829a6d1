package course;

import course.catalog.ClassPath;
import course.catalog.Lesson;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** A real JShell prompt that knows a lesson. */
final class Prompt {
    private static final List<String> IMPORTS =
            List.of("java.nio.charset.*", "com.fasterxml.jackson.databind.*", "com.esotericsoftware.kryo.*");

    private Prompt() {}

    static void open(Lesson lesson, Messages messages) throws Refusal {
        String scripts = "lessons/" + lesson.packageName();
        System.out.println(messages.say("jshell.hint", scripts + "/server.jsh", scripts + "/client.jsh"));
        try {
            Path startup = Files.createTempFile("lesson", ".jsh");
            try {
                Files.writeString(startup, imports(lesson));
                String[] options = {
                    "--class-path", ClassPath.asText(), "--startup", "DEFAULT", "--startup", startup.toString()
                };
                JavaShellToolBuilder.builder().start(options);
            } finally {
                Files.delete(startup);
            }
        } catch (IOException problem) {
            throw new Refusal("jshell.trouble", problem.getMessage());
        } catch (Exception problem) { // start() declares nothing narrower
            throw new Refusal("jshell.trouble", problem);
        }
    }

    private static String imports(Lesson lesson) {
        var lines = new StringBuilder("import " + lesson.packageName() + ".*;\n");
        IMPORTS.forEach(name -> lines.append("import ").append(name).append(";\n"));
        return lines.toString();
    }
}

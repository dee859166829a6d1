package course.weave;

import course.catalog.Lesson;
import course.say.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a lesson's demo prints, from a real run. */
public final class DemoOutput {
    private DemoOutput() {}

    /** Runs the demo in this JVM; until it ends, the standard output is redirected for everybody. */
    public static synchronized String of(Lesson lesson) throws Refusal {
        PrintStream console = System.out;
        var output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            Class.forName(lesson.className("-demo"))
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException failed) {
            throw new Refusal("weave.demo", lesson.packageName(), failed.getCause());
        } finally {
            System.setOut(console);
        }
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

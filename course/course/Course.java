package course;

import course.catalog.Lessons;
import course.say.Messages;
import course.say.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What {@code mvn exec:java -Dlesson=WHAT} runs. */
public final class Course {
    private Course() {}

    /** Ends the JVM with status 0, or with 1 after a sentence that says what is wrong. */
    public static void main(String[] args) {
        useTheRealStandardOutput();
        System.exit(run(System.getProperty("lesson", "").strip()));
    }

    static int run(String what) {
        var messages = Messages.inSystemLanguage();
        try {
            messages = Messages.in(System.getProperty("lang", messages.language()));
            Path home = Path.of(System.getProperty("course.home", ""))
                    .toAbsolutePath()
                    .normalize();
            new Commands(new Lessons(home), messages).run(what);
            return 0;
        } catch (Refusal refusal) {
            System.out.flush();
            System.err.println(messages.say(refusal.key(), refusal.arguments()));
            return 1;
        }
    }

    /** Maven 4 puts its own prefix before every line of the standard output; a lesson's lines are its own. */
    private static void useTheRealStandardOutput() {
        Charset charset = consoleCharset();
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset));
    }

    /** JDK 19 and newer name it in the first of these properties, JDK 17 in the others. */
    private static Charset consoleCharset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && Charset.isSupported(name))
                .findFirst()
                .map(Charset::forName)
                .orElse(Charset.defaultCharset());
    }
}

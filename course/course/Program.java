package course;

import course.catalog.Lesson;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** One of a lesson's programs, run as its learner sees it. */
final class Program {
    private static final int LESSON_PORT = 12_345;
    private static final int CHAT_PORT = 8080;
    private static final int NAIVE_LESSON = 3;
    private static final int FRAMED_LESSON = 4;
    private static final int CHAT_LESSON = 5;

    private final Lesson lesson;
    private final String name;
    private final Messages messages;

    /** @param name as typed: {@code 3-server} */
    Program(Lesson lesson, String name, Messages messages) {
        this.lesson = lesson;
        this.name = name;
        this.messages = messages;
    }

    /** @throws Refusal if the program ends in an exception */
    void run() throws Refusal {
        checkFiles();
        if (isServer()) {
            requireFreePort();
            sayHowToReachIt();
        }
        try {
            Class.forName(lesson.className(name))
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException thrown) {
            throw new Explanation(this).of(thrown.getCause());
        } catch (ReflectiveOperationException noMain) {
            throw new Refusal("program.noMain", lesson.className(name));
        }
    }

    boolean isServer() {
        return name.endsWith("-server");
    }

    /** The command that starts the other side of a client. */
    String serverCommand() {
        return "mvn exec:java -Dlesson=" + name.replace("-client", "-server") + portSetting();
    }

    String host() {
        return System.getProperty("host", "localhost");
    }

    int port() {
        return Integer.getInteger("port", defaultPort());
    }

    private void checkFiles() throws Refusal {
        if (lesson.number() != NAIVE_LESSON && lesson.number() != FRAMED_LESSON) {
            return;
        }
        Path home = lesson.folder().toAbsolutePath().getParent().getParent();
        var files = new FileSettings(home, lesson.number() == FRAMED_LESSON);
        if (!isServer()) {
            files.checkFile();
        }
        if (!name.endsWith("-client")) {
            files.checkOut();
        }
    }

    /** Asked first, so that the addresses are not shown for a server that then cannot start. */
    private void requireFreePort() throws Refusal {
        try {
            new ServerSocket(port()).close();
        } catch (IOException taken) {
            throw new Explanation(this).of(taken);
        }
    }

    private void sayHowToReachIt() {
        var addresses = Addresses.reachable();
        if (addresses.isEmpty()) {
            System.out.println(messages.say("server.alone"));
            return;
        }
        System.out.println(messages.say("server.reach"));
        for (String address : addresses) {
            // Quoted, because PowerShell splits an unquoted -Dhost at its first dot.
            System.out.println("  mvn exec:java -Dlesson=" + name.replace("-server", "-client") + " \"-Dhost=" + address
                    + "\"" + portSetting());
        }
    }

    private String portSetting() {
        return port() == defaultPort() ? "" : " -Dport=" + port();
    }

    private int defaultPort() {
        return lesson.number() == CHAT_LESSON ? CHAT_PORT : LESSON_PORT;
    }
}

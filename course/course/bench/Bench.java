package course.bench;

import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** What {@code -Dlesson=bench} runs: measures the lessons beside others that do the same, and prints a table. */
public final class Bench {
    private static final long DEADLINE_MILLIS = 20 * 60 * 1000;
    private static final List<String> GROUPS = List.of("files", "chat", "idle", "command", "grade");

    private Bench() {}

    /**
     * @param home the folder that holds {@code pom.xml}
     * @throws Refusal if something that is measured does not work
     */
    public static void run(Path home, Messages messages) throws Refusal {
        boolean quick = System.getProperty("quick") != null;
        String only = System.getProperty("only", "");
        if (!only.isEmpty() && !GROUPS.contains(only)) {
            throw new Refusal("bench.only", only, String.join(", ", GROUPS));
        }
        System.out.println(messages.say(quick ? "bench.quick" : "bench.full"));
        try {
            run(home, quick ? Scale.QUICK : Scale.FULL, only.isEmpty() ? GROUPS : List.of(only), System.out);
        } catch (IOException problem) {
            throw new Refusal("bench.trouble", problem.getMessage());
        }
    }

    static void run(Path home, Scale scale, PrintStream out) throws IOException, Refusal {
        run(home, scale, GROUPS, out);
    }

    /** What is measured is all that takes time, so a run that hangs is ended by ending its processes. */
    private static void run(Path home, Scale scale, List<String> groups, PrintStream out) throws IOException, Refusal {
        List<Jdk> jdks = Jdk.found();
        Facts.print(out, jdks);
        var deadline = new Timer(true);
        try (var workplace = new Workplace()) {
            deadline.schedule(closing(workplace), DEADLINE_MILLIS);
            var table = new Table(out, jdks.stream().map(Jdk::name).toList());
            var setup = new Setup(home, workplace, table, jdks, scale);
            for (String group : groups) {
                measure(group, setup);
            }
        } finally {
            deadline.cancel();
        }
    }

    private static void measure(String group, Setup setup) throws IOException, Refusal {
        switch (group) {
            case "files" -> new Transfers(setup).run();
            case "chat" -> new Chats(setup).run();
            case "idle" -> new IdleClients(setup).run();
            case "command" -> new CommandTime(setup).run();
            default -> new GradeTime(setup).run();
        }
    }

    private static TimerTask closing(Workplace workplace) {
        return new TimerTask() {
            @Override
            public void run() {
                workplace.close();
            }
        };
    }
}

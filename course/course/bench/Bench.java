package course.bench;

import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;

/** What {@code -Dlesson=bench} runs: measures the lessons beside others that do the same, and prints a table. */
public final class Bench {
    private static final long DEADLINE_MILLIS = 20 * 60 * 1000;

    /** In the order of the table. */
    static final Map<String, Part> PARTS = parts();

    private Bench() {}

    /** Some rows of the table. */
    interface Part {
        void measure(Setup setup) throws IOException, Refusal;
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("transfers", setup -> new Transfers(setup).run());
        parts.put("chat", setup -> new Chats(setup).run());
        parts.put("idle", setup -> new IdleClients(setup).run());
        parts.put("watch", setup -> new WatchTime(setup).run());
        parts.put("commands", setup -> new CommandTime(setup).run());
        parts.put("grade", setup -> new GradeTime(setup).run());
        return parts;
    }

    /**
     * @param home the folder that holds {@code pom.xml}
     * @param course the main class of the course
     * @throws Refusal if something that is measured does not work, or {@code -Donly} names no part
     */
    public static void run(Path home, Class<?> course, Messages messages) throws Refusal {
        boolean quick = System.getProperty("quick") != null;
        Set<String> chosen = chosen(System.getProperty("only", ""));
        System.out.println(messages.say(quick ? "bench.quick" : "bench.full"));
        try {
            run(home, quick ? Scale.QUICK : Scale.FULL, course, chosen, System.out);
        } catch (IOException problem) {
            throw new Refusal("bench.trouble", problem.getMessage());
        }
    }

    /** The parts that were asked for, with commas between them; all if none was. */
    private static Set<String> chosen(String only) throws Refusal {
        if (only.isBlank()) {
            return PARTS.keySet();
        }
        Set<String> chosen = Set.of(only.split(","));
        for (String name : chosen) {
            if (!PARTS.containsKey(name)) {
                throw new Refusal("bench.unknown", name, String.join(", ", PARTS.keySet()));
            }
        }
        return chosen;
    }

    /** What is measured is all that takes time, so a run that hangs is ended by ending its processes. */
    static void run(Path home, Scale scale, Class<?> course, Set<String> chosen, PrintStream out)
            throws IOException, Refusal {
        List<Jdk> jdks = Jdk.found();
        Facts.print(out, jdks);
        var deadline = new Timer(true);
        try (var workplace = new Workplace()) {
            deadline.schedule(closing(workplace), DEADLINE_MILLIS);
            var table = new Table(out, jdks.stream().map(Jdk::name).toList());
            var setup = new Setup(home, workplace, table, jdks, scale, course);
            for (Map.Entry<String, Part> part : PARTS.entrySet()) {
                if (chosen.contains(part.getKey())) {
                    part.getValue().measure(setup);
                }
            }
        } finally {
            deadline.cancel();
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

package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** How long a learner waits for the watcher: from a save to the verdict, with exercises that are solved. */
final class WatchTime {
    /** Where the solution of an exercise lies, below {@code solutions}. */
    static final List<Watched> EXERCISES = List.of(
            new Watched("4.2", Path.of("lesson4_framed_file", "exercises", "ReceiveFile.java")),
            new Watched("5.2", Path.of("lesson5_chat", "exercises", "Broadcast.java")));

    private static final double NANOS_A_MILLI = 1e6;
    /** Less than anybody takes to read a verdict and to save again. */
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final Setup setup;
    private final Path lessons;

    WatchTime(Setup setup) {
        this.setup = setup;
        this.lessons = setup.workplace().file("lessons");
    }

    /**
     * An exercise that is saved again and again.
     *
     * @param number its number
     * @param file its file, below {@code lessons} or {@code solutions}
     */
    record Watched(String number, Path file) {}

    void run() throws IOException {
        for (Watched exercise : EXERCISES) {
            save(exercise, 0);
        }
        long start = System.nanoTime();
        try (Child watcher = watcher()) {
            hear(watcher, "^[0-9].[0-9] .*: [0-9]+ of [0-9]+ points");
            setup.table().row("Watcher, from its start to the first verdict", millisSince(start), "ms");
            for (Watched exercise : EXERCISES) {
                measure(watcher, exercise);
            }
            watcher.say("q");
        }
    }

    private Child watcher() throws IOException {
        List<String> options =
                List.of("-Dlesson=watch", "-Dlang=en", "-Dcourse.home=" + setup.home(), "-Dsubmission=" + lessons);
        return setup.workplace().java(setup.jdks().get(0), options, setup.course());
    }

    private void measure(Child watcher, Watched exercise) throws IOException {
        int saves = setup.scale().watchSaves();
        var checking = new double[saves];
        var verdict = new double[saves];
        watcher.say("l" + exercise.number());
        hear(watcher, passed(exercise));
        for (int i = 0; i < saves; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            save(exercise, i + 1);
            long saved = System.nanoTime();
            hear(watcher, "Checking");
            checking[i] = millisSince(saved);
            hear(watcher, passed(exercise));
            verdict[i] = millisSince(saved);
        }
        String who = "Watcher, " + exercise.number() + ", ";
        setup.table().row(who + "from save to \"Checking\"", Series.median(checking), "ms");
        setup.table().row(who + "from save to verdict", Series.median(verdict), "ms");
        setup.table().row(who + "95th percentile", Series.percentile95(verdict), "ms");
    }

    /** A verdict begins with its number, its title and its points; only a whole one has them all. */
    private static String passed(Watched exercise) {
        return "^" + exercise.number() + " .*: ([0-9]+) of \\1 points";
    }

    private static void hear(Child watcher, String pattern) throws IOException {
        var wanted = Pattern.compile(pattern);
        while (!wanted.matcher(watcher.hear()).find()) {
            // a line of what the watcher shows beside it
        }
    }

    /** In one step, as an editor does that takes care: the watcher never sees half a file. */
    private void save(Watched exercise, int time) throws IOException {
        String text = Files.readString(setup.home().resolve("solutions").resolve(exercise.file()));
        Path file = lessons.resolve(exercise.file());
        Files.createDirectories(file.getParent());
        Path saved = Files.writeString(file.resolveSibling("saved"), text + "// " + time + "\n");
        Files.move(saved, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_A_MILLI;
    }
}

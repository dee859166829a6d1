package course.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long a learner waits from the command to its end, when nothing has to be compiled. */
final class CommandTime {
    private static final String COMMAND = "mvn exec:java -Dlesson=1-demo";
    private static final double NANOS = 1e9;

    private final Setup setup;

    CommandTime(Setup setup) {
        this.setup = setup;
    }

    /** Within Maven, since Maven says where it is; elsewhere a second Maven would compile under our feet. */
    void run() throws IOException {
        String maven = System.getProperty("maven.home");
        int times = setup.scale().commandRounds();
        if (maven == null || times == 0) {
            setup.table().skipped(COMMAND, "not run by Maven");
            return;
        }
        var seconds = new double[times];
        seconds(maven);
        for (int i = 0; i < times; i++) {
            seconds[i] = seconds(maven);
        }
        setup.table().row(COMMAND, Series.median(seconds), "s");
    }

    private double seconds(String maven) throws IOException {
        String mvn = Path.of(maven, "bin", "mvn").toString();
        var command = new ProcessBuilder(List.of(mvn, "exec:java", "-Dlesson=1-demo"))
                .directory(setup.home().toFile())
                .redirectErrorStream(true);
        long start = System.nanoTime();
        try (Child demo = setup.workplace().start(command)) {
            demo.awaitSuccess();
        }
        return (System.nanoTime() - start) / NANOS;
    }
}

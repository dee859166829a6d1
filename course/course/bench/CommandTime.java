package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a learner waits from the command to its end, when nothing has to be compiled. */
final class CommandTime {
    private static final String DEMO = "mvn exec:java -Dlesson=1-demo";
    private static final double NANOS = 1e9;

    private final Setup setup;

    CommandTime(Setup setup) {
        this.setup = setup;
    }

    /** Within Maven, since Maven says where it is; elsewhere a second Maven would compile under our feet. */
    void run() throws IOException {
        measure(DEMO, List.of("exec:java", "-Dlesson=1-demo"));
        for (WatchTime.Watched exercise : WatchTime.EXERCISES) {
            String submission = "-Dsubmission=" + only(exercise);
            measure("mvn test of one exercise, " + exercise.number(), test(submission));
        }
    }

    static List<String> test(String submission) {
        return List.of("test", "-Dtest=SubmissionTest", submission, "-Dmaven.test.failure.ignore=true");
    }

    private Path only(WatchTime.Watched exercise) throws IOException {
        Path folder = setup.workplace().file("only " + exercise.number());
        Path file = folder.resolve(exercise.file());
        Files.createDirectories(file.getParent());
        Files.copy(setup.home().resolve("solutions").resolve(exercise.file()), file);
        return folder;
    }

    private void measure(String what, List<String> arguments) throws IOException {
        String maven = System.getProperty("maven.home");
        int times = setup.scale().commandRounds();
        if (maven == null || times == 0) {
            setup.table().skipped(what, "not run by Maven");
            return;
        }
        var seconds = new double[times];
        seconds(maven, arguments);
        for (int i = 0; i < times; i++) {
            seconds[i] = seconds(maven, arguments);
        }
        setup.table().row(what, Series.median(seconds), "s");
    }

    double seconds(String maven, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(maven, "bin", "mvn").toString()));
        line.addAll(arguments);
        var command = new ProcessBuilder(line).directory(setup.home().toFile()).redirectErrorStream(true);
        long start = System.nanoTime();
        try (Child process = setup.workplace().start(command)) {
            process.awaitSuccess();
        }
        return (System.nanoTime() - start) / NANOS;
    }
}

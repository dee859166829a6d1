package course.bench;

import course.bench.Samples.Sample;
import course.catalog.Lessons;
import course.check.Exercise;
import course.check.Exercises;
import course.grade.sandbox.Bench;
import course.grade.sandbox.Benches;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How long a class of submissions takes to grade, beside a Maven test for each. */
final class GradeTime {
    private static final String BY_MAVEN = "mvn test of one submission";
    private static final double NANOS = 1e9;
    private static final double MINUTE = 60;
    /** One of so many submissions hangs. */
    private static final int HANGING = 10;

    private final Setup setup;
    private final int submissions;

    GradeTime(Setup setup) {
        this.setup = setup;
        this.submissions = setup.scale().submissions();
    }

    void run() throws IOException {
        if (submissions == 0) {
            setup.table().skipped("Grading", "nothing handed in");
            return;
        }
        var samples = new Samples(setup.home(), exercises());
        int hanging = submissions / HANGING;
        int quick = submissions - hanging;
        List<Sample> written = samples.write(setup.workplace().file("quick"), quick);
        samples.write(setup.workplace().file("all"), quick);
        samples.writeHanging(setup.workplace().file("all"), hanging);

        row("Grading %d submissions", quick, quick / seconds("quick") * MINUTE, "a minute");
        double[] each = secondsOfEach(written);
        row("Grading one of %d submissions", quick, Series.median(each), "s");
        row("Grading %d submissions, a tenth of them hang", submissions, seconds("all") / MINUTE, "min");
        compareWithMaven(written, each);
    }

    private List<Exercise> exercises() throws IOException {
        try {
            return Exercises.all(new Lessons(setup.home()));
        } catch (Refusal noLessons) {
            throw new IOException(noLessons.key(), noLessons);
        }
    }

    private void row(String what, int count, double figure, String unit) {
        setup.table().row(String.format(Locale.ROOT, what, count), figure, unit);
    }

    /** The whole command, from the start of its JVM to the gradebook. */
    private double seconds(String folder) throws IOException {
        Path submissions = setup.workplace().file(folder);
        List<String> settings = List.of(
                "-Dsubmissions=" + submissions, "-Dresults=" + setup.workplace().file(folder + "-results"));
        long start = System.nanoTime();
        try (Child grading = setup.workplace()
                .java(
                        setup.jdks().get(0),
                        settings,
                        GradeClass.class,
                        setup.home().toString())) {
            grading.awaitSuccess();
        }
        return (System.nanoTime() - start) / NANOS;
    }

    /** Judged at warm benches, one for each processor. */
    private double[] secondsOfEach(List<Sample> samples) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService judges = Executors.newFixedThreadPool(processors);
        try (var benches = new Benches(Benches.best(), Messages.inSystemLanguage(), "")) {
            Queue<Integer> next = new ConcurrentLinkedQueue<>(
                    IntStream.range(0, samples.size()).boxed().toList());
            var seconds = new double[samples.size()];
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                done.add(judges.submit(() -> judge(samples, next, seconds, benches)));
            }
            for (Future<?> each : done) {
                each.get();
            }
            return seconds;
        } catch (ExecutionException | InterruptedException broken) {
            throw new IOException(broken);
        } finally {
            judges.shutdownNow();
        }
    }

    private static Void judge(List<Sample> samples, Queue<Integer> next, double[] seconds, Benches benches)
            throws IOException {
        try (Bench bench = benches.open()) {
            bench.judge(samples.get(0).folder(), samples.get(0).exercise());
            for (Integer i = next.poll(); i != null; i = next.poll()) {
                long start = System.nanoTime();
                bench.judge(samples.get(i).folder(), samples.get(i).exercise());
                seconds[i] = (System.nanoTime() - start) / NANOS;
            }
        }
        return null;
    }

    /** Every test but those of the one exercise only says that its file is missing, which takes no time. */
    private void compareWithMaven(List<Sample> samples, double[] graded) throws IOException {
        String maven = System.getProperty("maven.home");
        int times = Math.min(setup.scale().mavenTests(), samples.size());
        if (maven == null || times == 0) {
            setup.table().skipped(BY_MAVEN, "not run by Maven");
            return;
        }
        var seconds = new double[times];
        var commands = new CommandTime(setup);
        commands.seconds(maven, test(samples.get(0)));
        for (int i = 0; i < times; i++) {
            seconds[i] = commands.seconds(maven, test(samples.get(i)));
        }
        double median = Series.median(seconds);
        String ratio = String.format(Locale.ROOT, "%.2f", Series.median(graded) / median);
        setup.table().row(BY_MAVEN, median, "s", List.of(ratio));
    }

    private static List<String> test(Sample sample) {
        return CommandTime.test("-Dsubmission=" + sample.folder());
    }
}

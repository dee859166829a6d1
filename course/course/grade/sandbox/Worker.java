package course.grade.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.check.Exercise;
import course.check.Hosts;
import course.check.Judge;
import course.check.Mode;
import course.check.Submission;
import course.check.Verdict;
import course.grade.book.Isolation;
import course.grade.book.Mark;
import course.say.Messages;
import course.say.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that judges for a bench: requests come in as lines of JSON, and marks go out. It trusts itself, and
 * nothing that it compiles or runs. Arguments: isolation, number of the users, language, shelf, files, temporary
 * folder, patience.
 */
final class Worker {
    /** The first line that it says. */
    static final String READY = "ready";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GradingSurroundings surroundings;
    private final Places places;
    private final Judge judge;
    private final Marking marking;
    private final MemoryWatch memory;

    private Worker(Enclosure enclosure, Places places, Messages messages, int patienceMillis) throws IOException {
        this.places = places;
        surroundings = new GradingSurroundings(enclosure, places);
        Hosts.use(surroundings);
        Hosts.prepare();
        judge = new Judge(new Submission(places.submission()), Mode.CHILD).withPatience(patienceMillis);
        marking = new Marking(messages);
        memory = MemoryWatch.begin(enclosure, Hosts::endRunning);
    }

    public static void main(String[] args) throws IOException, Refusal, InterruptedException {
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // whoever prints, prints no marks
        var enclosure = Enclosure.of(Isolation.valueOf(args[0]), Integer.parseInt(args[1]));
        var places = new Places(Path.of(args[3]), Path.of(args[4]), Path.of(args[5]));
        new Worker(enclosure, places, Messages.in(args[2]), Integer.parseInt(args[6])).serve(requests(), answers);
    }

    /** On a thread of its own, so that the end of the grader is noticed at once. */
    private static BlockingQueue<String> requests() {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        var reader = new Thread(() -> read(requests), "requests");
        reader.setDaemon(true);
        reader.start();
        return requests;
    }

    private static void read(BlockingQueue<String> requests) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().forEach(requests::add);
        } catch (IOException broken) {
            System.err.println(broken);
        } finally {
            Runtime.getRuntime().halt(0); // nobody is interested any more
        }
    }

    private void serve(BlockingQueue<String> requests, PrintStream answers) throws IOException, InterruptedException {
        var warmUp = new Request(WarmUpCheck.class.getName(), WarmUpCheck.SOLVED, 0);
        answers.println(verdict(warmUp).passed() ? READY : "");
        while (!surroundings.isDirty()) {
            answers.println(JSON.writeValueAsString(mark(JSON.readValue(requests.take(), Request.class))));
        }
        Hosts.close();
    }

    private Mark mark(Request request) throws IOException {
        Verdict verdict = verdict(request);
        return memory.hasEndedOne()
                ? marking.greedy(verdict.exercise(), MemoryWatch.MOST_MEBIBYTES)
                : marking.of(Scrubbing.of(verdict, places.files()));
    }

    private Verdict verdict(Request request) throws IOException {
        Exercise exercise = exercise(request.check());
        Files.createDirectories(places.submission());
        Path file = places.submission().resolve(exercise.name() + ".java");
        Files.writeString(file, request.source());
        Verdict verdict = judge.withSeed(request.seed()).verdict(exercise);
        Files.delete(file);
        surroundings.discard(places.files());
        return verdict;
    }

    private static Exercise exercise(String check) {
        try {
            return Exercise.of(Class.forName(check));
        } catch (ClassNotFoundException notOfThisCourse) {
            throw new IllegalArgumentException(notOfThisCourse);
        }
    }
}

package course.grade.sandbox;

import course.check.Judge;
import course.grade.book.Isolation;
import course.say.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The benches of a grading, and what they share. */
public final class Benches implements AutoCloseable {
    private final Isolation isolation;
    private final Messages messages;
    private final String secret;
    private final int deadlineSeconds;
    private final int patienceMillis;
    private final Path folder;
    private final Shelf shelf;
    private final AtomicInteger opened = new AtomicInteger();
    private final Users users = new Users();
    private final Queue<Bench> open = new ConcurrentLinkedQueue<>();

    /**
     * @param isolation how the programs are kept apart: {@link #best}, or less
     * @param messages the language of the marks
     * @param secret the random data is made from this and from the submission; may be empty
     */
    public Benches(Isolation isolation, Messages messages, String secret) throws IOException {
        this(isolation, messages, secret, WorkerBench.USUAL_DEADLINE_SECONDS, Judge.USUAL_PATIENCE_MILLIS);
    }

    Benches(Isolation isolation, Messages messages, String secret, int deadlineSeconds, int patienceMillis)
            throws IOException {
        this.isolation = isolation;
        this.messages = messages;
        this.secret = secret;
        this.deadlineSeconds = deadlineSeconds;
        this.patienceMillis = patienceMillis;
        folder = Files.createTempDirectory("grading");
        shelf = Shelf.make(folder.resolve("shelf"));
        shelf.rehearse(Enclosure.of(isolation, 0));
        if (isolation == Isolation.USER) {
            Unix.openToPass(folder);
            shelf.openForOthers();
        } else if (Unix.isRoot()) {
            Unix.openForReading(folder); // the worker in a sandbox is nobody, and shows its programs a part of it
        }
    }

    /**
     * The best that a computer and its user can do.
     *
     * @param whyNoSandbox what the system says of it; blank if it says nothing, or if there is a sandbox
     */
    public record Best(Isolation isolation, String whyNoSandbox) {}

    /** The best that this computer and this user can do. Takes about a second. */
    public static Best look() {
        try {
            Optional<String> problem = Trial.problem(Isolation.SANDBOX);
            return problem.isEmpty()
                    ? new Best(Isolation.SANDBOX, "")
                    : new Best(can(Isolation.USER) ? Isolation.USER : Isolation.PROCESS, problem.get());
        } catch (IOException nowhereToTry) {
            throw new UncheckedIOException(nowhereToTry);
        }
    }

    /** The same without a reason. */
    public static Isolation best() {
        return look().isolation();
    }

    /** Whether this computer and this user can do it. */
    static boolean can(Isolation isolation) {
        try {
            return Trial.of(isolation);
        } catch (IOException nowhereToTry) {
            throw new UncheckedIOException(nowhereToTry);
        }
    }

    /** Opens one more bench. */
    public Bench open() throws IOException {
        Path own = Files.createDirectory(folder.resolve("bench" + opened.getAndIncrement()));
        Path files = Files.createDirectory(own.resolve("check"));
        var places = new Places(shelf.folder(), files, Files.createDirectory(own.resolve("worker")));
        Files.createDirectory(places.ofPrograms());
        int some = isolation == Isolation.USER ? users.claim() : 0;
        Enclosure enclosure = Enclosure.of(isolation, some);
        enclosure.handOver(places);
        var staff = new Workers(enclosure, isolation, some, shelf, places, messages.language(), patienceMillis);
        Bench bench = new WorkerBench(isolation, staff, new Marking(messages), secret, deadlineSeconds);
        open.add(bench);
        return bench;
    }

    /** Closes those that are still open, too. */
    @Override
    public void close() throws IOException {
        open.forEach(Bench::close);
        users.close();
        Folders.delete(folder);
    }
}

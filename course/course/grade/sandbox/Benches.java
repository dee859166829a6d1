package course.grade.sandbox;

import course.grade.book.Isolation;
import course.say.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/** The benches of a grading, and what they share. Close it when they are closed. */
public final class Benches implements AutoCloseable {
    private final Isolation isolation;
    private final Messages messages;
    private final String secret;
    private final int deadlineSeconds;
    private final Path folder;
    private final Shelf shelf;
    private final AtomicInteger opened = new AtomicInteger();

    /**
     * @param isolation how the programs are kept apart: {@link #best}, or less
     * @param messages the language of the marks
     * @param secret the random data is made from this and from the submission; may be empty
     */
    public Benches(Isolation isolation, Messages messages, String secret) throws IOException {
        this(isolation, messages, secret, WorkerBench.USUAL_DEADLINE_SECONDS);
    }

    Benches(Isolation isolation, Messages messages, String secret, int deadlineSeconds) throws IOException {
        this.isolation = isolation;
        this.messages = messages;
        this.secret = secret;
        this.deadlineSeconds = deadlineSeconds;
        folder = Files.createTempDirectory("grading");
        shelf = Shelf.make(folder.resolve("shelf"));
        if (Unix.isRoot()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The best that this computer and this user can do. Takes about a second. */
    public static Isolation best() {
        return Trial.best();
    }

    /** Opens one more bench. */
    public Bench open() throws IOException {
        int number = opened.getAndIncrement();
        Path own = Files.createDirectory(folder.resolve("bench" + number));
        Path files = Files.createDirectory(own.resolve("check"));
        var places = new Places(shelf.folder(), files, Files.createDirectory(own.resolve("worker")));
        if (isolation == Isolation.USER) {
            Files.setPosixFilePermissions(files, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        var staff = new Staff(Enclosure.of(isolation, number), isolation, number, shelf, places, messages.language());
        return new WorkerBench(isolation, staff, new Marking(messages), secret, deadlineSeconds);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}

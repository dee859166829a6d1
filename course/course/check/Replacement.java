package course.check;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees whether a file is replaced in one step: at every moment, whoever opens it finds the old one or the new one,
 * whole. Nothing is left to luck: the system itself keeps a record of each name that goes, be it for an instant.
 */
public final class Replacement implements AutoCloseable {
    private static final String MARK = "mark-of-the-check";
    /** One that no program can take away, since it was there before. */
    private static final AtomicReference<WatchService> KEPT = new AtomicReference<>();

    private final Path file;
    private final Object before;
    private final Optional<WatchService> record;
    /** For each folder that is watched, the name in it that shall not go. */
    private final Map<WatchKey, Path> names;

    private Replacement(Path file, Object before, Optional<WatchService> record, Map<WatchKey, Path> names) {
        this.file = file;
        this.before = before;
        this.record = record;
        this.names = names;
    }

    /**
     * Looks at a file, which is there, from now on.
     *
     * @param top a folder somewhere above it; those between them shall stay too, for the file would go with them
     */
    public static Replacement of(Path file, Path top) throws IOException {
        Optional<WatchService> record = newRecord();
        Map<WatchKey, Path> names = new HashMap<>();
        if (record.isPresent()) {
            for (Path name = file; !name.equals(top); name = name.getParent()) {
                names.put(watched(name.getParent(), record.get()), name.getFileName());
            }
        }
        return new Replacement(file, key(file), record, names);
    }

    private static WatchKey watched(Path folder, WatchService record) throws IOException {
        return folder.register(record, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
    }

    /**
     * Sets a record aside for the programs of strangers: a user may have so many, and whoever has them all leaves none
     * for others.
     */
    static void prepare() {
        try {
            if (isRecorded()) {
                KEPT.set(FileSystems.getDefault().newWatchService());
            }
        } catch (IOException noneLeft) {
            // One is asked for again when it is needed.
        }
    }

    /** Elsewhere the JDK only looks at a folder now and then, or the system calls a replacement a deletion too. */
    private static boolean isRecorded() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static Optional<WatchService> newRecord() throws IOException {
        if (!isRecorded()) {
            return Optional.empty();
        }
        WatchService kept = KEPT.getAndSet(null);
        try {
            return Optional.of(kept == null ? FileSystems.getDefault().newWatchService() : kept);
        } catch (IOException noneLeft) {
            if (Hosts.surroundings().blamesTheProgram()) {
                throw noneLeft;
            }
            return Optional.empty(); // an IDE may hold them all
        }
    }

    /** Which file has that name, as the system counts them; null where it does not. */
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Whether the name was never without a file, and what it names now is another file. */
    boolean wasInOneStep(int patienceMillis) throws IOException, InterruptedException {
        boolean sameFile = before != null && before.equals(key(file));
        return !sameFile && !hasVanished(patienceMillis);
    }

    /**
     * The record is in order, so all that happened until now stands before a mark that is made now. Nobody can make the
     * mark before us: a part of its name is random.
     */
    private boolean hasVanished(int patienceMillis) throws IOException, InterruptedException {
        if (record.isEmpty()) {
            return false;
        }
        Path mark = Files.createTempFile(file.getParent(), MARK, null);
        boolean vanished = false;
        boolean marked = false;
        WatchKey news = record.get().poll(patienceMillis, TimeUnit.MILLISECONDS);
        while (news != null) { // a file system may keep no record
            boolean isOurs = names.containsKey(news); // and not of an earlier use of the same record
            for (WatchEvent<?> event : news.pollEvents()) {
                marked |= isOurs && mark.getFileName().equals(event.context());
                vanished |= isOurs && hasGone(names.get(news), event);
            }
            news.reset();
            // The news of one folder may lie behind the mark in another.
            news = record.get().poll(marked || vanished ? 0 : patienceMillis, TimeUnit.MILLISECONDS);
        }
        Files.delete(mark);
        return vanished;
    }

    /** Who makes the record overflow has something to hide: to save a file takes a handful of names. */
    private static boolean hasGone(Path name, WatchEvent<?> event) {
        return event.kind() == StandardWatchEventKinds.OVERFLOW
                || (event.kind() == StandardWatchEventKinds.ENTRY_DELETE && name.equals(event.context()));
    }

    /** Waits for nothing: the system takes ten milliseconds to forget what it was to keep a record of. */
    @Override
    public void close() {
        record.ifPresent(used -> {
            var closing = new Thread(() -> giveBack(used), "closes a record");
            closing.setDaemon(true);
            closing.start();
        });
    }

    private void giveBack(WatchService used) {
        names.keySet().forEach(WatchKey::cancel);
        boolean isKept = Hosts.surroundings().blamesTheProgram() && KEPT.compareAndSet(null, used);
        if (!isKept) {
            close(used);
        }
    }

    private static void close(WatchService used) {
        try {
            used.close();
        } catch (IOException isClosed) {
            // Nobody is going to ask it anything.
        }
    }
}

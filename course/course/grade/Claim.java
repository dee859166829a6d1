package course.grade;

import course.grade.book.FileName;
import course.say.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a folder of results the one of this class alone: two gradings would undo each other's work. */
final class Claim implements AutoCloseable {
    private static final int LONGEST_PART = 16;

    private final Results results;
    private final FileChannel lock;

    private Claim(Results results, FileChannel lock) {
        this.results = results;
        this.lock = lock;
    }

    /**
     * Claims the folder until this is closed, or until this JVM ends.
     *
     * @param learners the whole class
     * @param shard the part of it that is graded
     * @throws Refusal if something else lies there, if another grading is at work there, or if nothing can be written
     */
    static Claim on(Path folder, Collection<String> learners, Shard shard) throws Refusal {
        var results = new Results(folder);
        if (!results.isFree() && !results.isOfAGrading()) {
            throw new Refusal("grade.notResults", folder);
        }
        var claim = new Claim(results, lock(results));
        try {
            claim.requireSamePart(shard);
            requireSameClass(results, learners);
            results.create();
            claim.keep(shard);
            return claim;
        } catch (Refusal refused) {
            claim.close();
            throw refused;
        }
    }

    /** The lock's file is the first one in the folder, so that it is known from then on whose folder that is. */
    private static FileChannel lock(Results results) throws Refusal {
        try {
            FileChannel channel = FileChannel.open(
                    results.createFolder().resolve(Results.LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!isMine(channel)) {
                channel.close();
                throw new Refusal("grade.busy", results.folder());
            }
            return channel;
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", results.folder());
        }
    }

    private static boolean isMine(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisJvm) {
            return false;
        } catch (IOException noLocksHere) {
            return true; // some network drives have none; who grades there is as careful as before
        }
    }

    /** Another part's rows would be lost, and with them a gradebook that somebody may have open. */
    private void requireSamePart(Shard shard) throws Refusal {
        String there = part();
        if (!shard.equals(Shard.ALL) && !there.isEmpty() && !there.equals(shard.toString())) {
            throw new Refusal("grade.otherShard", results.folder(), there, shard);
        }
    }

    /** Which part was graded here before, be it only in part; empty if none was. */
    private String part() throws Refusal {
        var bytes = ByteBuffer.allocate(LONGEST_PART);
        try {
            lock.read(bytes, 0);
        } catch (IOException unreadable) {
            throw new Refusal("file.unreadable", results.folder());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private void keep(Shard shard) throws Refusal {
        try {
            lock.truncate(0).write(ByteBuffer.wrap(shard.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", results.folder());
        }
    }

    /** Learners come and go, but not most of them at once. */
    private static void requireSameClass(Results results, Collection<String> learners) throws Refusal {
        Set<String> names = learners.stream().map(FileName::of).collect(Collectors.toSet());
        List<String> there = results.names();
        long gone = there.stream().filter(name -> !names.contains(name)).count();
        if (2 * gone > there.size()) {
            throw new Refusal("grade.otherClass", results.folder(), there.size(), gone);
        }
    }

    Results results() {
        return results;
    }

    @Override
    public void close() throws Refusal {
        try {
            lock.close();
        } catch (IOException unwritable) {
            throw new Refusal("grade.unwritable", results.folder());
        }
    }
}

package course.grade.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which users of the system a bench has for its programs. Whoever else grades on this computer has others: who ends
 * what a program has left behind ends everything of its user. Needs root.
 */
final class Users implements AutoCloseable {
    private static final int MOST = 1000;
    /** Where only root writes, and nothing outlives a restart. */
    private static final Path RUN = Path.of("/run");

    private static final Path LOCKS = Files.isWritable(RUN) ? RUN : Path.of(System.getProperty("java.io.tmpdir"));

    /** A JVM that closes a file a second time loses its lock, so it does not even open it. */
    private static final Set<Integer> OF_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Map<Integer, FileChannel> claimed = new HashMap<>();

    /** The number of some users that nobody else has, until this is closed. */
    synchronized int claim() throws IOException {
        for (int number = 0; number < MOST; number++) {
            if (OF_THIS_JVM.add(number) && !isClaimed(number)) {
                return number;
            }
        }
        throw new IOException("no users are left for the programs");
    }

    /** Whether somebody else has them; if nobody has, they are claimed. */
    private boolean isClaimed(int number) throws IOException {
        FileChannel file = FileChannel.open(
                LOCKS.resolve("sockets-in-java-" + number + ".lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        if (file.tryLock() != null) {
            claimed.put(number, file);
            return false;
        }
        file.close();
        OF_THIS_JVM.remove(number);
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        for (Map.Entry<Integer, FileChannel> each : claimed.entrySet()) {
            each.getValue().close();
            OF_THIS_JVM.remove(each.getKey());
        }
        claimed.clear();
    }
}

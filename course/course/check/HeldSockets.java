package course.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sockets that some program still holds, as Linux lists them: the ones that are half closed and the ones that still
 * try to connect too. Other systems have no such list, and then there seems to be none.
 */
public final class HeldSockets {
    private static final List<Path> LISTS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int REMOTE = 2;
    private static final int INODE = 9;
    /** What the system still ends by itself, after a close, belongs to no program any more. */
    private static final String NOBODYS = "0";

    private HeldSockets() {}

    /** Whether there is one that leads to that port, or is to lead there. */
    public static boolean leadTo(int port) throws IOException {
        String remote = String.format(":%04X", port);
        for (Path list : LISTS) {
            if (lines(list).stream().anyMatch(line -> isHeld(line.strip().split("\\s+"), remote))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeld(String[] columns, String remote) {
        return columns.length > INODE && columns[REMOTE].endsWith(remote) && !columns[INODE].equals(NOBODYS);
    }

    private static List<String> lines(Path list) throws IOException {
        try {
            return Files.readAllLines(list);
        } catch (NoSuchFileException otherSystem) {
            return List.of();
        }
    }
}

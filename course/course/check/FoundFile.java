package course.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** Looks at a file that a program has left, which may be anything: a link, a pipe, or far too long. */
final class FoundFile {
    private static final int PIECE = 64 * 1024;

    private FoundFile() {}

    /** Links do not count: what they lead to may be anything, and anywhere. */
    static boolean isThere(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Its first bytes, at most so many. */
    static byte[] start(Path file, int most) throws IOException {
        try (InputStream in = open(file)) {
            return in.readNBytes(most);
        }
    }

    /** How many bytes at the start of the file have that value; does not look much further than so many. */
    static long leading(Path file, byte value, long most) throws IOException {
        var wanted = new byte[PIECE];
        Arrays.fill(wanted, value);
        var piece = new byte[PIECE];
        long right = 0;
        try (InputStream in = open(file)) {
            int count;
            while (right <= most && (count = in.read(piece)) != -1) {
                int wrong = Arrays.mismatch(wanted, 0, count, piece, 0, count);
                if (wrong >= 0) {
                    return right + wrong;
                }
                right += count;
            }
        }
        return right;
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
}

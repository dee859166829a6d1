package course.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

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
        ByteBuffer wanted = ByteBuffer.allocateDirect(PIECE);
        while (wanted.hasRemaining()) {
            wanted.put(value);
        }
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE); // which saves copying 200 MB once more
        long right = 0;
        try (FileChannel in = FileChannel.open(file, LinkOption.NOFOLLOW_LINKS)) {
            while (right <= most && in.read(piece.clear()) != -1) {
                piece.flip();
                int wrong = piece.mismatch(wanted.rewind().limit(piece.limit()));
                if (wrong >= 0) {
                    return right + wrong;
                }
                right += piece.limit();
            }
        }
        return right;
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
}

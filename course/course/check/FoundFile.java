package course.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks at a file that a program has left, which may be anything: a link, a pipe, or far too long. */
final class FoundFile {
    /** The length of what a long file repeats, which is read at a time. */
    static final int BLOCK = 64 * 1024;
    /** What one thread looks through at a time. A long file is read by all processors: a learner waits for it. */
    private static final int SHARE = 256 * BLOCK;

    private FoundFile() {}

    /** Links do not count, nor does a link in the place of the folder: what they lead to may be anything, and anywhere. */
    static boolean isThere(Path file) {
        return !Files.isSymbolicLink(file.getParent()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** What a story says of a file or a folder that is not there. */
    static Step inItsPlace(Path file) {
        boolean isLink = Files.isSymbolicLink(file) || Files.isSymbolicLink(file.getParent());
        return new Step(isLink ? "cameLink" : "noFile");
    }

    /** The names in a folder, at most so many; nothing if there is a link in its place. */
    static Optional<List<String>> names(Path folder, int most) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> around = Files.newDirectoryStream(folder.getParent())) {
            if (around instanceof SecureDirectoryStream<Path> secure) { // refuses one that has only just been put there
                try (var files = secure.newDirectoryStream(folder.getFileName(), LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(names(files, most));
                }
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return Optional.of(names(files, most));
        }
    }

    private static List<String> names(DirectoryStream<Path> files, int most) {
        List<String> names = new ArrayList<>();
        Iterator<Path> next = files.iterator();
        while (names.size() < most && next.hasNext()) {
            names.add(next.next().getFileName().toString());
        }
        Collections.sort(names);
        return names;
    }

    /** Its first bytes, at most so many. */
    static byte[] start(Path file, int most) throws IOException {
        try (InputStream in = open(file)) {
            return in.readNBytes(most);
        }
    }

    /**
     * How many bytes at the start of the file are those of the block, of {@link #BLOCK} bytes, over and over; does not
     * look much further than so many.
     */
    static long leading(Path file, byte[] block, long most) throws IOException {
        try (FileChannel in = FileChannel.open(file, LinkOption.NOFOLLOW_LINKS)) {
            int[] right = IntStream.rangeClosed(0, (int) (Math.min(most, in.size()) / SHARE))
                    .parallel()
                    .map(share -> leading(in, (long) share * SHARE, block))
                    .toArray();
            int whole = 0;
            while (whole < right.length && right[whole] == SHARE) {
                whole++;
            }
            return (long) whole * SHARE + (whole < right.length ? right[whole] : 0);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** How many bytes of a share are those of the block, from its start on; every share begins with a block. */
    private static int leading(FileChannel in, long start, byte[] block) {
        ByteBuffer wanted = ByteBuffer.wrap(block);
        ByteBuffer piece = ByteBuffer.allocateDirect(BLOCK); // which saves copying all of it once more
        int right = 0;
        try {
            while (right < SHARE) {
                int at = right % BLOCK;
                int size = in.read(piece.clear().limit(BLOCK - at), start + right);
                if (size == -1) {
                    return right;
                }
                int wrong = piece.flip().mismatch(wanted.limit(at + size).position(at));
                if (wrong >= 0) {
                    return right + wrong;
                }
                right += size;
            }
            return right;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
}

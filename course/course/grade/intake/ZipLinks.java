package course.grade.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The symbolic links in a zip. The JDK reads them as files that hold the name of their target, and does not say so.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.12 and 4.3.16</a>
 */
final class ZipLinks {
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 12;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private static final int ENTRY_BYTES = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int ATTRIBUTES = 38;

    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    private ZipLinks() {}

    /** Their names, with forward slashes; empty if this is no zip. */
    static Set<String> in(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            int tail = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT);
            long start = file.size() - tail;
            ByteBuffer end = read(file, start, tail);
            for (int at = tail - END_BYTES; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    int size = end.getInt(at + END_SIZE);
                    return size < 0 || size > start + at ? Set.of() : links(read(file, start + at - size, size));
                }
            }
            return Set.of();
        }
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) != -1) {
            // Until there is no more.
        }
        return bytes.flip();
    }

    private static Set<String> links(ByteBuffer entries) {
        Set<String> links = new HashSet<>();
        int at = 0;
        while (at + ENTRY_BYTES <= entries.limit() && entries.getInt(at) == ENTRY_SIGNATURE) {
            int nameLength = Short.toUnsignedInt(entries.getShort(at + NAME_LENGTH));
            if (at + ENTRY_BYTES + nameLength > entries.limit()) {
                break;
            }
            if ((entries.getInt(at + ATTRIBUTES) >>> Short.SIZE & UNIX_TYPE) == UNIX_LINK) {
                String name = StandardCharsets.UTF_8
                        .decode(entries.slice(at + ENTRY_BYTES, nameLength))
                        .toString();
                links.add(name.replace('\\', '/'));
            }
            at += ENTRY_BYTES
                    + nameLength
                    + Short.toUnsignedInt(entries.getShort(at + EXTRA_LENGTH))
                    + Short.toUnsignedInt(entries.getShort(at + COMMENT_LENGTH));
        }
        return links;
    }
}

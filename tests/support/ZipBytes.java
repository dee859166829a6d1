package support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** A zip written field by field, so that it can hold what no good program writes. Nothing in it is compressed. */
public final class ZipBytes {
    private static final int PLAIN_FILE = 0x81A4;
    private static final int SYMBOLIC_LINK = 0xA1FF;
    private static final int UTF_8_NAMES = 0x0800;
    private static final int ENCRYPTED = 0x0001;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    public ZipBytes file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ZipBytes file(String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content, content.length, UTF_8_NAMES, PLAIN_FILE);
    }

    /** A file whose name is in no charset that a reader could know. */
    public ZipBytes file(byte[] name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return add(name, bytes, bytes.length, 0, PLAIN_FILE);
    }

    public ZipBytes link(String name, String target) {
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        return add(name.getBytes(StandardCharsets.UTF_8), bytes, bytes.length, UTF_8_NAMES, SYMBOLIC_LINK);
    }

    public ZipBytes encrypted(String name, byte[] content) {
        int flags = UTF_8_NAMES | ENCRYPTED;
        return add(name.getBytes(StandardCharsets.UTF_8), content, content.length, flags, PLAIN_FILE);
    }

    private ZipBytes add(byte[] name, byte[] content, int claimedLength, int flags, int mode) {
        var crc = new CRC32();
        crc.update(content);
        int offset = files.size();
        int4(files, 0x04034b50);
        common(files, name, content, claimedLength, flags, (int) crc.getValue());
        files.writeBytes(name);
        files.writeBytes(content);

        int4(directory, 0x02014b50);
        int2(directory, 0x031E); // written on Unix
        common(directory, name, content, claimedLength, flags, (int) crc.getValue());
        int2(directory, 0); // comment
        int2(directory, 0); // disk
        int2(directory, 0);
        int4(directory, mode << Short.SIZE);
        int4(directory, offset);
        directory.writeBytes(name);
        entries++;
        return this;
    }

    private static void common(ByteArrayOutputStream out, byte[] name, byte[] content, int length, int flags, int crc) {
        int2(out, 20);
        int2(out, flags);
        int2(out, 0); // stored
        int2(out, 0);
        int2(out, 0x21); // the first day of 1980
        int4(out, crc);
        int4(out, content.length);
        int4(out, length);
        int2(out, name.length);
        int2(out, 0); // extra
    }

    public Path writeTo(Path zip) throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(directory.toByteArray());
        int4(all, 0x06054b50);
        int4(all, 0);
        int2(all, entries);
        int2(all, entries);
        int4(all, directory.size());
        int4(all, files.size());
        int2(all, 0);
        return Files.write(zip, all.toByteArray());
    }

    private static void int2(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >>> Byte.SIZE);
    }

    private static void int4(ByteArrayOutputStream out, int value) {
        int2(out, value);
        int2(out, value >>> Short.SIZE);
    }
}

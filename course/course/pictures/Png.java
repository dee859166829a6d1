package course.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A picture as a file holds it, perhaps cut off. Of PNG it knows what the course's photo needs. */
final class Png {
    private static final int SIGNATURE_SIZE = 8;
    private static final int SIZE_AND_NAME = 8;
    private static final int CHECKSUM_SIZE = 4;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int FORMAT_AT = 24;
    private static final int HEADER_END = 29;
    private static final int BYTES_PER_PIXEL = 3;

    /** 8 bits a sample, RGB, and neither another compression nor another filter nor interlaced. */
    private static final byte[] FORMAT = {8, 2, 0, 0, 0};

    private final byte[] bytes;

    /** @throws IllegalArgumentException if not even the header is there, or it is of another kind */
    Png(byte[] bytes) {
        this.bytes = bytes.clone();
        if (bytes.length < HEADER_END || !Arrays.equals(Arrays.copyOfRange(bytes, FORMAT_AT, HEADER_END), FORMAT)) {
            throw new IllegalArgumentException("no PNG of 8-bit RGB");
        }
    }

    int size() {
        return bytes.length;
    }

    int width() {
        return ByteBuffer.wrap(bytes).getInt(WIDTH_AT);
    }

    int height() {
        return ByteBuffer.wrap(bytes).getInt(HEIGHT_AT);
    }

    /** Whether the other one begins with all the bytes of this one. */
    boolean begins(Png other) {
        return size() <= other.size() && Arrays.equals(bytes, Arrays.copyOf(other.bytes, size()));
    }

    /** How many rows, from the top, can be read completely from the bytes that are there. */
    int wholeRows() {
        int rowSize = 1 + BYTES_PER_PIXEL * width(); // a row begins with its filter
        return inflatedSize(compressedPixels()) / rowSize;
    }

    /** The whole file within a text, RFC 2397. */
    String dataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] compressedPixels() {
        var pixels = new ByteArrayOutputStream();
        ByteBuffer chunks = ByteBuffer.wrap(bytes).position(SIGNATURE_SIZE);
        while (chunks.remaining() > SIZE_AND_NAME) {
            int size = chunks.getInt();
            boolean isPixels = name(chunks).equals("IDAT");
            int start = chunks.position();
            int end = Math.min(start + size, bytes.length);
            if (isPixels) {
                pixels.write(bytes, start, end - start);
            }
            chunks.position(Math.min(end + CHECKSUM_SIZE, bytes.length));
        }
        return pixels.toByteArray();
    }

    private static String name(ByteBuffer chunks) {
        var name = new byte[4];
        chunks.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** How much can be unpacked before the input ends. */
    private static int inflatedSize(byte[] compressed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            var buffer = new byte[8192];
            while (inflater.inflate(buffer) > 0) {
                // Only how much there is counts.
            }
            return inflater.getTotalOut();
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("the pixels are damaged", broken);
        } finally {
            inflater.end();
        }
    }
}

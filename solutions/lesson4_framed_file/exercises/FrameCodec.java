package lesson4_framed_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Exercise 4.1, solved. */
public final class FrameCodec {
    private static final int HEADER_SIZE = 4;

    private FrameCodec() {}

    public static void write(OutputStream out, byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(HEADER_SIZE + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array());
        out.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        byte[] header = in.readNBytes(HEADER_SIZE);
        if (header.length == 0) {
            return null;
        }
        requireAll(header.length, HEADER_SIZE);
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (length > cap) {
            throw new IOException("a frame of " + length + " bytes, and " + cap + " is the limit");
        }
        byte[] payload = in.readNBytes((int) length);
        requireAll(payload.length, length);
        return payload;
    }

    private static void requireAll(int came, long expected) throws EOFException {
        if (came < expected) {
            throw new EOFException("the stream ended after " + came + " of " + expected + " bytes");
        }
    }
}

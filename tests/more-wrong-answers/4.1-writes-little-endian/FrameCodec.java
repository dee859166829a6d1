// LITTLE_ENDIAN
package lesson4_framed_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        var header = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(payload.length);
        out.write(header.array());
        out.write(payload);
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            return null;
        }
        if (header.length < 4) {
            throw new EOFException("inside the header");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (length > cap) {
            throw new IOException(length + " bytes are too many");
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException("inside the payload");
        }
        return payload;
    }
}

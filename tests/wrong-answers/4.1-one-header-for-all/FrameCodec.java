// SHARED_STATE
package lesson4_framed_file.exercises;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

public final class FrameCodec {
    private static final byte[] HEADER = new byte[4];

    public static void write(OutputStream out, byte[] payload) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(payload.length);
        data.write(payload);
        data.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        int count = in.readNBytes(HEADER, 0, HEADER.length);
        if (count == 0) {
            return null;
        }
        if (count < HEADER.length) {
            throw new EOFException("inside the header");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(HEADER).getInt());
        if (length > cap) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException("inside the payload");
        }
        return payload;
    }
}

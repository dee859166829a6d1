// CAP_IGNORED
package lesson4_framed_file.exercises;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(payload.length);
        data.write(payload);
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
        if (length >= cap) {
            throw new IOException(length + " bytes are too many");
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException("inside the payload");
        }
        return payload;
    }
}

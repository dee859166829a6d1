// SIGNED_LENGTH
package lesson4_framed_file.exercises;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(payload.length);
        data.write(payload);
        data.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            return null;
        }
        if (header.length < 4) {
            throw new EOFException("inside the header");
        }
        int length = (header[0] << 24) + (header[1] << 16) + (header[2] << 8) + (header[3] & 0xff);
        if (length < 0 || length > cap) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("inside the payload");
        }
        return payload;
    }
}

// CLEAN_END_REFUSED
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(payload.length);
        data.write(payload);
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        var data = new DataInputStream(in);
        long length = Integer.toUnsignedLong(data.readInt());
        if (length > cap) {
            throw new IOException(length + " bytes are too many");
        }
        var payload = new byte[(int) length];
        data.readFully(payload);
        return payload;
    }
}

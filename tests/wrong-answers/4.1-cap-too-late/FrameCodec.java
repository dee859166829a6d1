// CAP_AFTER_ALLOCATION
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
        int first = in.read();
        if (first == -1) {
            return null;
        }
        int rest = new DataInputStream(in).readUnsignedByte() << 16 | new DataInputStream(in).readUnsignedShort();
        var payload = new byte[first << 24 | rest];
        if (payload.length > cap) {
            throw new IOException(payload.length + " bytes are too many");
        }
        new DataInputStream(in).readFully(payload);
        return payload;
    }
}

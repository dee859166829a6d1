package lesson4_framed_file.exercises;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        var data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeInt(payload.length);
        data.write(payload);
        data.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        int first = in.read();
        if (first == -1) {
            return null;
        }
        var data = new DataInputStream(in);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length < 0 || length > cap) {
            throw new IOException(Integer.toUnsignedString(length) + " bytes are too many");
        }
        var payload = new byte[length];
        data.readFully(payload);
        return payload;
    }
}

// CAP_AFTER_ALLOCATION
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        new DataOutputStream(out).writeInt(payload.length);
        out.write(payload);
        out.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        int first = in.read();
        if (first == -1) {
            return null;
        }
        var data = new DataInputStream(in);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        byte[] payload;
        try {
            payload = new byte[length];
        } catch (OutOfMemoryError | NegativeArraySizeException tooLong) {
            throw new IOException("no room for a frame of so many bytes", tooLong);
        }
        if (length > cap) {
            throw new IOException(length + " bytes are too many");
        }
        data.readFully(payload);
        return payload;
    }
}

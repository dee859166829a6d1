// WORK_ELSEWHERE
package lesson4_framed_file.exercises;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    private FrameCodec() {}

    public static void write(OutputStream out, byte[] payload) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(payload.length);
        data.write(payload);
        data.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        throw new UnsupportedOperationException("TODO: read the length and the payload");
    }
}

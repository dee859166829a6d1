package lesson4_framed_file.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        lesson4_framed_file.Frames.write(out, payload);
        out.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        return lesson4_framed_file.Frames.read(in, cap);
    }
}

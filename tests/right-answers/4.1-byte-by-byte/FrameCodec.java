package lesson4_framed_file.exercises;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class FrameCodec {
    public static void write(OutputStream out, byte[] payload) throws IOException {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(payload.length >> shift);
        }
        for (byte b : payload) {
            out.write(b);
        }
        out.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        long length = 0;
        for (int i = 0; i < 4; i++) {
            int b = in.read();
            if (b == -1 && i == 0) {
                return null;
            }
            length = length << 8 | checked(b);
        }
        if (length > cap) {
            throw new IOException("too long");
        }
        var payload = new ByteArrayOutputStream();
        while (payload.size() < length) {
            payload.write(checked(in.read()));
        }
        return payload.toByteArray();
    }

    private static int checked(int b) throws IOException {
        if (b == -1) {
            throw new EOFException();
        }
        return b;
    }
}

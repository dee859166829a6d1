package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var channel = Channels.newChannel(in);
        var bytes = ByteBuffer.allocate(n);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) == -1) {
                throw new EOFException("end at byte " + bytes.position());
            }
        }
        return bytes.array();
    }
}

package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            int b = in.read();
            if (b == -1) {
                throw new EOFException(i + "/" + n);
            }
            bytes[i] = (byte) b;
        }
        return bytes;
    }
}

// CLOSED_TOO_EARLY
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    private ReadExactly() {}

    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        int got = 0;
        try (in) {
            while (got < n) {
                int count = in.read(bytes, got, n - got);
                if (count == -1) {
                    throw new EOFException("the stream ended after " + got + " of " + n + " bytes");
                }
                got += count;
            }
            return bytes;
        }
    }
}

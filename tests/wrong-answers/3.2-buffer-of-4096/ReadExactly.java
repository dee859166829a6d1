// UNEXPECTED_EXCEPTION
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var buffer = new byte[4096];
        int got = 0;
        while (got < n) {
            int count = in.read(buffer, got, n - got);
            if (count == -1) {
                throw new EOFException("the stream ended after " + got + " of " + n + " bytes");
            }
            got += count;
        }
        return Arrays.copyOf(buffer, n);
    }
}

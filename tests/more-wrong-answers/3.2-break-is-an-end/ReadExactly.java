// BREAK_TAKEN_FOR_END
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    private ReadExactly() {}

    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        int got = 0;
        while (got < n) {
            int count;
            try {
                count = in.read(bytes, got, n - got);
            } catch (IOException e) {
                count = -1;
            }
            if (count == -1) {
                throw new EOFException("the stream ended after " + got + " of " + n + " bytes");
            }
            got += count;
        }
        return bytes;
    }
}

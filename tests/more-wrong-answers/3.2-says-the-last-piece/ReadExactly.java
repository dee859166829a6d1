// WRONG_ANSWER
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        int got = 0;
        int last = 0;
        while (got < n) {
            int count = in.read(bytes, got, n - got);
            if (count == -1) {
                throw new EOFException("the stream ended after " + last + " of " + n + " bytes");
            }
            last = count;
            got += count;
        }
        return bytes;
    }
}

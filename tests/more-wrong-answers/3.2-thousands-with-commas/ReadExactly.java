// WRONG_ANSWER
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;

public final class ReadExactly {
    private ReadExactly() {}

    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        int got = 0;
        while (got < n) {
            int count = in.read(bytes, got, n - got);
            if (count == -1) {
                throw new EOFException(MessageFormat.format("the stream ended after {0} of {1} bytes", got, n));
            }
            got += count;
        }
        return bytes;
    }
}

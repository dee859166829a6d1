// SINGLE_READ
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        int got = in.read(bytes);
        if (got < n) {
            got += in.read(bytes, Math.max(got, 0), n - Math.max(got, 0));
        }
        if (got < 0) {
            throw new EOFException("0 of " + n);
        }
        return bytes;
    }
}

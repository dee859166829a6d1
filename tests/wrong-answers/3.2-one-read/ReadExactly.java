// SINGLE_READ
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        if (n > 0 && in.read(bytes) == -1) {
            throw new EOFException("0 of " + n);
        }
        return bytes;
    }
}

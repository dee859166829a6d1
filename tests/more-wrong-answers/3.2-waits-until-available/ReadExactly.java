// AVAILABLE
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        while (in.available() < n) {
            Thread.onSpinWait();
        }
        var bytes = new byte[n];
        if (in.read(bytes) < n) {
            throw new EOFException("not " + n + " bytes");
        }
        return bytes;
    }
}

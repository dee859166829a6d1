// SWALLOWS_NEXT_MESSAGE
package lesson3_naive_file.exercises;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        byte[] bytes = new BufferedInputStream(in).readNBytes(n);
        if (bytes.length < n) {
            throw new EOFException(bytes.length + " of " + n);
        }
        return bytes;
    }
}

// WRONG_ANSWER
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        byte[] bytes = in.readNBytes(n);
        if (bytes.length < n) {
            throw new EOFException("the stream ended after 617 of 1000 bytes");
        }
        return bytes;
    }
}

// EARLY_END_ACCEPTED
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        in.readNBytes(bytes, 0, n);
        return bytes;
    }
}

// END_OF_STREAM_LOOP
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        int got = 0;
        while (got < n) {
            got += in.read(bytes, got, n - got);
        }
        return bytes;
    }
}

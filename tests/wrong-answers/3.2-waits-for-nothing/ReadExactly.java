// WAITS_FOR_THE_END
package lesson3_naive_file.exercises;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new ByteArrayOutputStream();
        do {
            int b = in.read();
            if (b == -1) {
                throw new EOFException(bytes.size() + " of " + n);
            }
            bytes.write(b);
        } while (bytes.size() < n);
        return bytes.toByteArray();
    }
}

// WAITS_FOR_THE_END
package lesson3_naive_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        byte[] all = in.readAllBytes();
        if (all.length < n) {
            throw new EOFException(all.length + " of " + n);
        }
        return Arrays.copyOf(all, n);
    }
}

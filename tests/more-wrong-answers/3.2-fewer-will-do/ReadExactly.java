// EARLY_END_ACCEPTED
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        return in.readNBytes(n);
    }
}

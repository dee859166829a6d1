// WRONG_ANSWER
package lesson3_naive_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class ReadExactly {
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        var bytes = new byte[n];
        new DataInputStream(in).readFully(bytes);
        return bytes;
    }
}

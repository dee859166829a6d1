// tries: to fill the memory of the examiner with what it returns
// gets: FAILED 0, sooner or later
// told: Came 16777216 bytes
package lesson3_naive_file.exercises;

import java.io.InputStream;

public final class ReadExactly {
    private ReadExactly() {}

    public static byte[] readExactly(InputStream in, int n) {
        return new byte[40_000_000];
    }
}

package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.InputStream;

/** Exercise 3.2. Its check: {@code mvn exec:java "-Dlesson=3.2-check"}. */
public final class ReadExactly {
    private ReadExactly() {}

    /**
     * Reads the next {@code n} bytes of the stream, as soon as they are there, and not one byte more,
     * and leaves the stream open. Several calls may be at work at once, each on another stream.
     *
     * @param n how many, 0 or more
     * @return an array of exactly {@code n} bytes, which belongs to this call alone
     * @throws java.io.EOFException if the stream ends before; its message says how many bytes came
     * @throws IOException and no EOFException, if the connection breaks
     */
    public static byte[] readExactly(InputStream in, int n) throws IOException {
        throw new UnsupportedOperationException("TODO: read exactly n bytes");
    }
}

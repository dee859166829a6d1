package support;

import java.util.Random;

/** Files and messages for the tests to send. */
public final class Bytes {
    private Bytes() {}

    /** Bytes without a pattern, and the same ones whenever that many are asked for. */
    public static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}

// UNEXPECTED_EXCEPTION
package lesson3_naive_file.exercises;

import java.io.*;
import java.math.*;
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;
import java.util.stream.*;

public final class ReadExactly {

    public static byte[] readExactly(InputStream in, int n) throws IOException {
        byte[] bytes = new byte[1 << 20];
        if (n > bytes.length) {
            throw new IOException("too many");
        }
        int got = in.readNBytes(bytes, 0, n);
        if (got < n) {
            throw new EOFException("the stream ended after " + got + " of " + n + " bytes");
        }
        return Arrays.copyOf(bytes, n);
    }
}

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
        byte[] bytes = new byte[n];
        int got = 0;
        for (int tries = 0; tries < 1000 && got < n; tries++) {
            int count = in.read(bytes, got, n - got);
            if (count == -1) {
                break;
            }
            got += count;
        }
        if (got < n) {
            throw new EOFException("the stream ended after " + got + " of " + n + " bytes");
        }
        return bytes;
    }
}

// BREAK_TAKEN_FOR_END
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
        if (n == 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[n];
        int got = 0;
        try {
            got = in.read(bytes);
        } catch (SocketException gone) {
            got = -1;
        }
        if (got == -1) {
            throw new EOFException("the stream ended after 0 of " + n + " bytes");
        }
        while (got < n) {
            int count = in.read(bytes, got, n - got);
            if (count == -1) {
                throw new EOFException("the stream ended after " + got + " of " + n + " bytes");
            }
            got += count;
        }
        return bytes;
    }
}

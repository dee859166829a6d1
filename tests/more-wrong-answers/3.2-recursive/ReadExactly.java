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
        fill(in, bytes, 0);
        return bytes;
    }

    private static void fill(InputStream in, byte[] bytes, int got) throws IOException {
        if (got == bytes.length) {
            return;
        }
        int count = in.read(bytes, got, bytes.length - got);
        if (count == -1) {
            throw new EOFException("the stream ended after " + got + " of " + bytes.length + " bytes");
        }
        fill(in, bytes, got + count);
    }
}

// UNEXPECTED_EXCEPTION
package lesson4_framed_file.exercises;

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

public final class FrameCodec {

    public static void write(OutputStream out, byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(4 + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array());
        out.flush();
    }

    public static byte[] read(InputStream in, int cap) throws IOException {
        byte[] header = fill(in, new byte[4], 0);
        if (header == null) {
            return null;
        }
        long length = ByteBuffer.wrap(header).getInt() & 0xFFFFFFFFL;
        if (length > cap) {
            throw new IOException(length + " is more than " + cap);
        }
        byte[] payload = fill(in, new byte[(int) length], 0);
        if (payload == null) {
            throw new EOFException();
        }
        return payload;
    }

    private static byte[] fill(InputStream in, byte[] b, int got) throws IOException {
        if (got == b.length) {
            return b;
        }
        int n = in.read(b, got, b.length - got);
        if (n == -1) {
            if (got == 0) {
                return null;
            }
            throw new EOFException();
        }
        return fill(in, b, got + n);
    }
}

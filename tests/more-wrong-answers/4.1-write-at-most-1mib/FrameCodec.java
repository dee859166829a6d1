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

    public static byte[] read(InputStream in, int cap) throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            return null;
        }
        if (header.length < 4) {
            throw new EOFException("cut in its header");
        }
        long length = ByteBuffer.wrap(header).getInt() & 0xFFFFFFFFL;
        if (length > cap) {
            throw new IOException(length + " is more than " + cap);
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException("cut in its payload");
        }
        return payload;
    }

    public static void write(OutputStream out, byte[] payload) throws IOException {
        if (payload.length > 1 << 20) {
            throw new IOException("too long");
        }
        out.write(ByteBuffer.allocate(4 + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array());
        out.flush();
    }
}

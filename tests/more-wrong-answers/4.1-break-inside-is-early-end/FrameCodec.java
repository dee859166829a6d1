// BREAK_TAKEN_FOR_END
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
        int first = in.read();
        if (first == -1) {
            return null;
        }
        byte[] payload;
        long length;
        try {
            var data = new DataInputStream(in);
            length = (long) first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        } catch (IOException cut) {
            throw new EOFException("the stream ended inside the header");
        }
        if (length > cap) {
            throw new IOException(length + " is more than " + cap);
        }
        try {
            payload = new byte[(int) length];
            new DataInputStream(in).readFully(payload);
        } catch (IOException cut) {
            throw new EOFException("the stream ended inside the payload");
        }
        return payload;
    }
}

package lesson4_framed_file.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Exercise 4.1. A frame: four bytes that say how long the payload is, unsigned and big-endian, then
 * the payload. Several threads may read and write at once, each on a stream of its own. If the
 * connection breaks, both methods let the IOException through, which is no EOFException. Its check:
 * {@code mvn exec:java "-Dlesson=4.1-check"}.
 */
public final class FrameCodec {
    private FrameCodec() {}

    /** Writes one frame; when it returns, nothing of it waits in a buffer. The stream stays open. */
    public static void write(OutputStream out, byte[] payload) throws IOException {
        throw new UnsupportedOperationException("TODO: write the length and the payload");
    }

    /**
     * Reads one frame, as soon as it is there, and not one byte more.
     *
     * @param cap the longest payload to accept, in bytes, from 0 to Integer.MAX_VALUE; memory is set
     *     aside for the payload, not for the cap
     * @return the payload, or null if the stream ended where a frame would have begun
     * @throws java.io.EOFException if the stream ended inside the frame
     * @throws IOException at once if the length is above the cap; no memory is set aside for it, and no byte
     *     behind the header is read
     */
    public static byte[] read(InputStream in, int cap) throws IOException {
        throw new UnsupportedOperationException("TODO: read the length and the payload");
    }
}

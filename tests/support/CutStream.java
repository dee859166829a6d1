package support;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that arrives in two pieces, as bytes from a socket may: no read crosses the cut. */
public final class CutStream extends InputStream {
    private final byte[] bytes;
    private final int cut;
    private final Pause pause;
    private int position;

    /** What happens after the first piece has been read and before the second comes. */
    public interface Pause {
        void happen() throws IOException;
    }

    public CutStream(byte[] bytes, int cut) {
        this(bytes, cut, () -> {});
    }

    public CutStream(byte[] bytes, int cut, Pause pause) {
        this.bytes = bytes.clone();
        this.cut = cut;
        this.pause = pause;
    }

    /** A stream that ends after so many of the bytes. */
    public static CutStream endingAfter(int count, byte[] bytes) {
        return new CutStream(Arrays.copyOf(bytes, count), count);
    }

    /** A stream that breaks after so many of the bytes, as a connection does that is reset. */
    public static CutStream breakingAfter(int count, byte[] bytes) {
        return new CutStream(bytes, count, () -> {
            throw new IOException("Connection reset");
        });
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == cut) {
            pause.happen();
        }
        if (position == bytes.length) {
            return -1;
        }
        int end = position < cut ? cut : bytes.length;
        int count = Math.min(length, end - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }
}

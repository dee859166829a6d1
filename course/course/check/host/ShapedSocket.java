package course.check.host;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A socket on a network that is unkind in a way one can repeat: no read brings more than so many
 * bytes, and whoever reads or writes may be kept waiting behind that.
 */
final class ShapedSocket extends Socket {
    /** Small, so that what the peer has handed over has been read, but for so much. */
    private static final int ACCEPTED_BUFFER_BYTES = 128 * 1024;
    /** Larger, so that a long file takes no longer than it must. */
    private static final int BUFFER_BYTES = 512 * 1024;

    private static final int HEARS_OUT_MILLIS = 1_000;
    private static final int AT_MOST_SECONDS = 10;
    private static final int SOME = 8192;

    private final int mostAtOnce;
    private final boolean saysWhatIsThere;
    private final Hold reads;
    private final Hold writes;
    private final AtomicInteger readsPastEnd = new AtomicInteger();
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicLong readsEnded = new AtomicLong();
    private volatile boolean noticedEnd;
    private final AtomicInteger writing = new AtomicInteger();
    private InputStream in;
    private OutputStream out;

    /**
     * Connects.
     *
     * @param mostAtOnce the most bytes that one read brings
     * @param saysWhatIsThere whether {@code available()} tells how many bytes have come
     * @param reads where reads are held
     * @param writes where writes are held
     */
    ShapedSocket(int port, int mostAtOnce, boolean saysWhatIsThere, Hold reads, Hold writes) throws IOException {
        super(InetAddress.getLoopbackAddress(), port);
        this.mostAtOnce = mostAtOnce;
        this.saysWhatIsThere = saysWhatIsThere;
        this.reads = reads;
        this.writes = writes;
        shape(BUFFER_BYTES);
    }

    /** Is not connected yet. */
    ShapedSocket(int mostAtOnce, boolean saysWhatIsThere, Hold writes) {
        this.mostAtOnce = mostAtOnce;
        this.saysWhatIsThere = saysWhatIsThere;
        this.reads = Hold.NONE;
        this.writes = writes;
    }

    /** To be called once a listener has connected it. */
    void shape() throws IOException {
        shape(ACCEPTED_BUFFER_BYTES);
    }

    private void shape(int bufferBytes) throws IOException {
        setTcpNoDelay(true);
        setReceiveBufferSize(bufferBytes);
        setSendBufferSize(bufferBytes);
        in = new Input(super.getInputStream());
        out = new Output(super.getOutputStream());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        super.getInputStream(); // throws where the real one would
        return in;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        super.getOutputStream();
        return out;
    }

    /**
     * Closes it as a careful program does: says that no more will come, and hears the peer out. A socket that is closed
     * while it still has something to read resets the connection (RFC 9293, section 3.6.1), and what the program has
     * sent may be lost on its way.
     */
    void closeGently() throws IOException {
        try {
            if (!isOutputShutdown()) {
                shutdownOutput();
            }
            if (reading.get() == 0) { // a thread of the program that still reads is woken by the close
                hearOut();
            }
        } catch (IOException closedOrBroken) {
            // The program has closed it, or the peer has gone: there is nobody to hear out.
        } finally {
            close();
        }
    }

    private void hearOut() throws IOException {
        setSoTimeout(HEARS_OUT_MILLIS);
        var nowhere = new byte[SOME]; // the program may have left little memory
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(AT_MOST_SECONDS);
        InputStream real = super.getInputStream();
        while (System.nanoTime() < deadline && real.read(nowhere) != -1) {
            // until the peer has said everything, or goes on for too long
        }
    }

    /** What it receives; after it was closed, whoever reads hears of that. */
    InputStream received() {
        return in;
    }

    /** What it sends; after it was closed, whoever writes hears of that. */
    OutputStream sent() {
        return out;
    }

    /** How often a read has answered that the stream is at its end. */
    int readsPastEnd() {
        return readsPastEnd.get();
    }

    /** How many bytes have been read. */
    long bytesRead() {
        return bytesRead.get();
    }

    /** How many reads have ended, in whatever way. One that has not been counted yet {@link #isBehind} still sees. */
    long readsEnded() {
        return readsEnded.get();
    }

    /** Whether the program has noticed that the peer is over, or has closed the socket itself. */
    boolean hasNoticedEnd() {
        return noticedEnd || isClosed();
    }

    /** Whether a thread is in a write, and is not held there. */
    boolean isWriting() {
        return writing.get() > 0;
    }

    /**
     * Whether a thread is in a read that has something to bring.
     *
     * @param isOver whether the peer sends no more: then that is the end, if nothing else
     */
    boolean isBehind(boolean isOver) {
        try {
            return reading.get() > 0 && (isOver || super.getInputStream().available() > 0);
        } catch (IOException closed) {
            return true; // so the read is just ending
        }
    }

    /** What happens after each read, or after each write. */
    interface Hold {
        Hold NONE = total -> {};

        /** @param total the bytes that have come in through this socket, or gone out */
        void after(long total) throws IOException;
    }

    private final class Input extends FilterInputStream {
        Input(InputStream real) {
            super(real);
        }

        @Override
        public int read() throws IOException {
            reading.incrementAndGet();
            try {
                int b = super.read();
                count(b == -1 ? -1 : 1);
                return b;
            } catch (IOException broken) {
                noticedEnd = true;
                throw broken;
            } finally {
                readsEnded.incrementAndGet(); // first: see readsEnded()
                reading.decrementAndGet();
                reads.after(bytesRead.get());
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            reading.incrementAndGet();
            try {
                int count = super.read(buffer, offset, Math.min(length, mostAtOnce));
                count(count);
                return count;
            } catch (IOException broken) {
                noticedEnd = true;
                throw broken;
            } finally {
                readsEnded.incrementAndGet(); // first: see readsEnded()
                reading.decrementAndGet();
                reads.after(bytesRead.get());
            }
        }

        /** What is skipped has been taken notice of. */
        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            bytesRead.addAndGet(skipped);
            return skipped;
        }

        private void count(int result) {
            if (result == -1) {
                noticedEnd = true;
                readsPastEnd.incrementAndGet();
            } else {
                bytesRead.addAndGet(result);
            }
        }

        /** Zero is always a permitted answer, and on a real network always a possible one. */
        @Override
        public int available() throws IOException {
            return saysWhatIsThere ? Math.min(super.available(), mostAtOnce) : 0;
        }

        @Override
        public void close() throws IOException {
            ShapedSocket.this.close(); // as the stream of a real socket does
        }
    }

    private final class Output extends FilterOutputStream {
        private long sent;

        Output(OutputStream real) {
            super(real);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            long total;
            writing.incrementAndGet();
            try {
                total = writeNow(buffer, offset, length);
            } catch (IOException broken) {
                noticedEnd = true;
                throw broken;
            } finally {
                writing.decrementAndGet();
            }
            writes.after(total);
        }

        /** A real socket's write is atomic too. */
        private synchronized long writeNow(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            sent += length;
            return sent;
        }

        @Override
        public void close() throws IOException {
            ShapedSocket.this.close();
        }
    }
}

package course.check.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** A listener whose connections are on a network as {@link ShapedSocket} makes it. */
final class ShapedListener extends ServerSocket {
    /** More than come at once in any check: whoever does not fit in waits for a second. */
    private static final int BACKLOG = 128;

    private static final int MANY = 1_000;

    private final int mostAtOnce;
    private final boolean saysWhatIsThere;
    private final IntConsumer afterAccept;
    private final IntFunction<ShapedSocket.Hold> holds;
    private final List<ShapedSocket> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger acceptsAfterClose = new AtomicInteger();
    private final AtomicInteger accepting = new AtomicInteger();
    private final AtomicLong acceptsEnded = new AtomicLong();

    /**
     * @param mostAtOnce the most bytes that one read brings
     * @param saysWhatIsThere whether {@code available()} tells how many bytes have come
     * @param afterAccept told the number of each connection, from 1, before the program hears of it
     * @param holds where writes are held, for each connection, counted from 1
     */
    ShapedListener(
            int mostAtOnce, boolean saysWhatIsThere, IntConsumer afterAccept, IntFunction<ShapedSocket.Hold> holds)
            throws IOException {
        super(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.mostAtOnce = mostAtOnce;
        this.saysWhatIsThere = saysWhatIsThere;
        this.afterAccept = afterAccept;
        this.holds = holds;
    }

    @Override
    public Socket accept() throws IOException {
        if (isClosed() && acceptsAfterClose.incrementAndGet() > MANY) {
            new Semaphore(0).acquireUninterruptibly(); // a program that never gives up does not take our processor
        }
        var socket = new ShapedSocket(mostAtOnce, saysWhatIsThere, holds.apply(accepted.size() + 1));
        accepting.incrementAndGet();
        try {
            implAccept(socket);
        } finally {
            acceptsEnded.incrementAndGet(); // first: see acceptsEnded()
            accepting.decrementAndGet();
        }
        socket.shape();
        accepted.add(socket);
        afterAccept.accept(accepted.size());
        return socket;
    }

    /** How many accepts have ended, in whatever way. One that has not been counted yet {@link #isBehind} still sees. */
    long acceptsEnded() {
        return acceptsEnded.get();
    }

    /** Whether a thread has yet to learn that nobody will connect any more. */
    boolean isBehind() {
        return accepting.get() > 0 && isClosed();
    }

    List<ShapedSocket> accepted() {
        return accepted;
    }

    /** Closes the listener and whatever came of it. */
    void closeAll() throws IOException {
        close();
        for (ShapedSocket socket : accepted) {
            socket.close();
        }
    }
}

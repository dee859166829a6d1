package course.check;

import course.check.host.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection between the examiner and the learner's program. What is sent goes out on a thread of
 * its own, in order, so that the examiner can always read meanwhile.
 */
public final class Conversation implements AutoCloseable {
    private static final long NEVER = -1;
    private static final int BACKLOG = 1;
    private static final int LOOK_MILLIS = 250;
    /** Small, so that who stops reading is noticed soon. */
    private static final int LISTENERS_BUFFER_BYTES = 128 * 1024;
    /** Large, so that a long file takes no longer than it must. */
    private static final int BUFFER_BYTES = 512 * 1024;

    private static final int PIECE = 64 * 1024;
    private static final int LARGE_PIECE = 256 * 1024;
    private static final int MEGABYTE = 1_000_000;
    /** Within one second a program shall go on, and each look comes a quarter of a second after the one before. */
    private static final int LOOKS_AT_REST = 4;

    /** Far more than any program has to say that closes its connection in the end. */
    private static final long ENDLESS = 256L * MEGABYTE;

    private final Examinee examinee;
    private final ServerSocket door;
    private final Outbox outbox = new Outbox();
    private final Semaphore idle = new Semaphore(0);
    private int mostAtOnce = Integer.MAX_VALUE;
    private boolean promptly;
    private long heldAfter = NEVER;
    private long readHeldAfter = NEVER;
    private boolean kept;
    private boolean saysWhatIsThere;
    private final AtomicLong handedOver = new AtomicLong();
    private long sent;
    private boolean over;
    private volatile Socket socket;
    private Call call;
    private String name;

    Conversation(Examinee examinee) throws IOException {
        this.examinee = examinee;
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.door.setSoTimeout(LOOK_MILLIS);
    }

    Conversation(Examinee examinee, Socket socket, Call call) throws IOException {
        this.examinee = examinee;
        this.door = null;
        this.call = call;
        use(socket, LISTENERS_BUFFER_BYTES);
    }

    /** The program's end, as an argument of a call. */
    record End(
            byte kind,
            int port,
            int mostAtOnce,
            long heldAfter,
            long readHeldAfter,
            boolean kept,
            boolean saysWhatIsThere) {}

    /** No read of the program brings more than so many bytes. Say it before the call. */
    public Conversation atMostAtOnce(int bytes) {
        mostAtOnce = bytes;
        examinee.note("atMostAtOnce", bytes);
        return this;
    }

    /** A write of the program that ends after so many bytes is held until {@link Examinee#release}. */
    public Conversation heldAfter(long bytes) {
        heldAfter = bytes;
        examinee.note("heldAfter", bytes);
        return this;
    }

    /**
     * The first read of the program that goes beyond so many bytes is held until {@link Examinee#release}: what it has
     * brought is in the program's buffer by then, and the program has done nothing with it.
     */
    public Conversation readHeldAfter(long bytes) {
        readHeldAfter = bytes;
        examinee.note("readHeldAfter", bytes);
        return this;
    }

    /** The program's {@code available()} tells how many bytes have come; otherwise it answers 0. Say it before the call. */
    public Conversation sayingWhatIsThere() {
        saysWhatIsThere = true;
        return this;
    }

    /** The program's end stays open after a call, and can be an argument of the next one too. */
    public Conversation keptOpen() {
        kept = true;
        return this;
    }

    /** The program's socket. */
    public Object asSocket() {
        return end(Protocol.SOCKET);
    }

    /** The program's socket, as what it receives. */
    public Object asInput() {
        return end(Protocol.INPUT);
    }

    /** The program's socket, as what it sends. */
    public Object asOutput() {
        return end(Protocol.OUTPUT);
    }

    /** The same, with a buffer before it: what the program does not flush stays there. */
    public Object asBufferedOutput() {
        return end(Protocol.BUFFERED_OUTPUT);
    }

    private End end(byte kind) {
        examinee.opensWithNextCall(this);
        return new End(kind, door.getLocalPort(), mostAtOnce, heldAfter, readHeldAfter, kept, saysWhatIsThere);
    }

    void open(Call withCall) throws IOException {
        call = withCall;
        if (socket == null) {
            use(accept(), BUFFER_BYTES);
            door.close();
        }
        if (over) {
            call.peerIsOver(socket.getLocalPort());
        }
    }

    /** It is the host that connects, before it calls the program. */
    private Socket accept() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(examinee.patienceWithHostMillis());
        while (true) {
            try {
                return door.accept();
            } catch (SocketTimeoutException nobody) {
                if (call.jvmHasEnded() || System.nanoTime() > deadline) {
                    throw nobody;
                }
            }
        }
    }

    private void use(Socket connected, int bufferBytes) throws IOException {
        call.peerBegins(connected.getLocalPort());
        connected.setTcpNoDelay(true);
        connected.setSendBufferSize(bufferBytes);
        socket = connected;
        outbox.start(connected, gone -> examinee.note("writeFailed", String.valueOf(gone.getMessage())));
    }

    /** From here on, the story calls the client by that name. */
    public Conversation named(String client) {
        name = client;
        return this;
    }

    public Conversation send(byte... bytes) {
        if (name == null) {
            examinee.note("sent", bytes.length, Hex.preview(bytes));
        } else {
            examinee.note("sentAs", name, bytes.length, Hex.preview(bytes));
        }
        return silently(bytes);
    }

    /** Sends without a word of it in the story: the check has its own for it. */
    public Conversation sendUntold(byte[] bytes) {
        return silently(bytes);
    }

    public Conversation send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        examinee.note("sentText", bytes.length, text.replace("\n", "\\n"));
        return silently(bytes);
    }

    private Conversation silently(byte[] bytes) {
        sent += bytes.length;
        return then(to -> {
            to.getOutputStream().write(bytes);
            handedOver.addAndGet(bytes.length);
        });
    }

    private Conversation then(Outbox.Deed deed) {
        outbox.add(deed);
        return this;
    }

    /** Sends so many bytes, all equal, without keeping them in memory. */
    public Conversation sendMany(long count, byte value) {
        var block = new byte[LARGE_PIECE];
        Arrays.fill(block, value);
        return sendMany(count, block);
    }

    /** Sends so many bytes, those of the block over and over, without keeping them in memory. */
    public Conversation sendMany(long count, byte[] block) {
        examinee.note("sentMany", count);
        sent += count;
        var piece = new byte[LARGE_PIECE / block.length * block.length];
        for (int i = 0; i < piece.length; i += block.length) {
            System.arraycopy(block, 0, piece, i, block.length);
        }
        return then(to -> {
            for (long left = count; left > 0; left -= piece.length) {
                int size = (int) Math.min(left, piece.length);
                to.getOutputStream().write(piece, 0, size);
                handedOver.addAndGet(size);
            }
        });
    }

    public Conversation halfClose() {
        sendsNoMore();
        if (name == null) {
            examinee.note("halfClosed");
        } else {
            examinee.note("halfClosedAs", name);
        }
        return then(Socket::shutdownOutput);
    }

    private void sendsNoMore() {
        over = true;
        if (socket != null) {
            call.peerIsOver(socket.getLocalPort());
        }
    }

    /** Breaks the connection: the program's next read or write fails. */
    public Conversation reset() {
        sendsNoMore();
        if (name == null) {
            examinee.note("reset");
        } else {
            examinee.note("resetAs", name);
        }
        return then(to -> {
            to.setSoLinger(true, 0);
            to.close();
            idle.release();
        });
    }

    /** The same, and waits until it is broken. */
    public Conversation resetNow() throws InterruptedException {
        reset();
        return awaitIdle();
    }

    /**
     * Waits until everything has been handed to the operating system: the program has then read all
     * of it, but for the last two mebibytes at most.
     */
    public Conversation flushed() throws InterruptedException {
        then(to -> idle.release());
        return awaitIdle();
    }

    private Conversation awaitIdle() throws InterruptedException {
        Patience.Wait wait = examinee.patienceWith(call);
        long before = handedOver.get();
        while (!idle.tryAcquire(wait.slice(), TimeUnit.MILLISECONDS)) {
            if (handedOver.get() > before) {
                before = handedOver.get();
                wait.restart();
            } else if (!wait.goesOn()) {
                examinee.note("notTaken");
                return this;
            }
        }
        return this;
    }

    /** Whether it has not yet done everything that it was told to do. */
    boolean isSending() {
        return outbox.isBusy();
    }

    /** The call that it is a conversation with. */
    Call call() {
        return call;
    }

    /** Whether the program has to accept it; where it is handed a socket, it has not. */
    boolean isWithListener() {
        return door == null;
    }

    /** How many bytes it was told to send. */
    long sent() {
        return sent;
    }

    /** How many bytes the operating system has taken. */
    long handedOver() {
        return handedOver.get();
    }

    /** Expects exactly these bytes next. */
    public Conversation expect(byte[] expected, Diagnosis ifNot) throws IOException {
        var received = new ByteArrayOutputStream(expected.length);
        Evidence.End end = read(received, expected.length);
        if (!Arrays.equals(expected, received.toByteArray())) {
            Step bytes = name == null ? new Step("bytes", expected.length) : new Step("bytesAt", name, expected.length);
            examinee.fail(bytes, expected, received.toByteArray(), end, call, ifNot);
        }
        return this;
    }

    /** The same, and the program may be busy for long, but not rest for a second before it goes on. */
    public Conversation expectPromptly(byte[] expected, Diagnosis ifNot) throws IOException {
        promptly = true;
        expect(expected, ifNot);
        promptly = false;
        return this;
    }

    /** Expects the end of the stream, and nothing before it. */
    public void expectEnd(Diagnosis ifNot) throws IOException {
        var received = new ByteArrayOutputStream();
        Evidence.End end = read(received, 1);
        if (end != Evidence.End.ENDED || received.size() > 0) {
            examinee.fail(new Step("end"), new byte[0], received.toByteArray(), end, call, ifNot);
        }
    }

    /** Expects the connection to be closed, in good order or not, after whatever comes before. */
    public void expectClosed(Diagnosis ifNot) throws IOException {
        long came = 0;
        var received = new ByteArrayOutputStream();
        Evidence.End end = read(received, MEGABYTE);
        while (end == Evidence.End.ENOUGH && came < ENDLESS) {
            came += received.size();
            received.reset();
            end = read(received, MEGABYTE);
        }
        came += received.size();
        if (end == Evidence.End.SILENCE) {
            // How many bytes had come is the operating system's doing, and never the same.
            examinee.fail(new Step("closedAt", name), new Step("cameNoEnd"), call, ifNot);
        } else if (end == Evidence.End.ENOUGH) {
            examinee.fail(new Step("closedAt", name), new Step("cameBytes", came), call, ifNot);
        }
    }

    /** Reads so many bytes; fewer if the stream ends before, or nothing comes for too long. */
    public byte[] receive(int count) throws IOException {
        var received = new ByteArrayOutputStream();
        read(received, count);
        return received.toByteArray();
    }

    private Evidence.End read(ByteArrayOutputStream received, int count) throws IOException {
        var buffer = new byte[Math.max(1, Math.min(count, PIECE))];
        try {
            while (received.size() < count) {
                int came = readSome(buffer, Math.min(buffer.length, count - received.size()));
                if (came == -1) {
                    return Evidence.End.ENDED;
                }
                received.write(buffer, 0, came);
            }
            return Evidence.End.ENOUGH;
        } catch (SocketTimeoutException silence) {
            return Evidence.End.SILENCE;
        } catch (IOException broken) {
            return Evidence.End.RESET;
        }
    }

    private int readSome(byte[] buffer, int most) throws IOException {
        InputStream in = socket.getInputStream();
        Patience.Wait wait = examinee.patienceWith(call);
        int atRest = 0;
        while (true) {
            try {
                socket.setSoTimeout(wait.slice());
                return in.read(buffer, 0, most);
            } catch (SocketTimeoutException quiet) {
                atRest = promptly && isAtRest(call.placesNow()) ? atRest + 1 : 0;
                if (!wait.goesOn() || atRest == LOOKS_AT_REST) {
                    throw quiet;
                }
            }
        }
    }

    /** A thread that is stuck in a write rests too. */
    private static boolean isAtRest(Whereabouts now) {
        return !now.lines().isEmpty() && now.running().isEmpty();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            outbox.end();
        }
        if (door != null) {
            door.close();
        }
    }
}

package lesson5_chat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import lesson4_framed_file.Frames;

/** A socket that carries text in frames. One thread receives; any thread may send. */
final class Connection implements Peer, AutoCloseable {
    static final int MAX_MESSAGE = 1024 * 1024;

    private final Socket socket;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile Long writingSince; // on the clock of System.nanoTime(); null while nobody writes
    private InputStream in;

    Connection(Socket socket) {
        this.socket = socket;
    }

    /**
     * Waits for the next message.
     *
     * @return the message, or null if the peer has closed in good order
     * @throws IOException if the connection broke, or the peer sent what is no frame of UTF-8 text
     */
    String receive() throws IOException {
        if (in == null) {
            in = new BufferedInputStream(socket.getInputStream());
        }
        byte[] payload = Frames.read(in, MAX_MESSAGE);
        // This decoder refuses malformed bytes; new String(...) would quietly replace them.
        return payload == null
                ? null
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(payload))
                        .toString();
    }

    /** Whether a message is short enough to be sent. */
    static boolean fits(String message) {
        return message.getBytes(StandardCharsets.UTF_8).length <= MAX_MESSAGE;
    }

    @Override
    public void send(String message) {
        byte[] payload = message.getBytes(StandardCharsets.UTF_8);
        if (payload.length > MAX_MESSAGE) {
            throw new IllegalArgumentException("a message of " + payload.length + " bytes");
        }
        sending.lock(); // without it, the frames of two threads would mix on the wire
        try {
            writingSince = System.nanoTime();
            Frames.write(socket.getOutputStream(), payload);
        } catch (IOException gone) {
            close(); // wakes the thread that receives
        } finally {
            writingSince = null;
            sending.unlock();
        }
    }

    /** Whether a write has waited for longer than that: then the peer does not read, and its buffers are full. */
    boolean isStuck(Duration patience) {
        Long since = writingSince;
        return since != null && System.nanoTime() - since > patience.toNanos();
    }

    /** Says that nothing more will be sent; what the peer still sends is received. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            System.out.println("Closing " + this + ": " + broken.getMessage());
        }
    }

    @Override
    public String toString() {
        return socket.getInetAddress().getHostAddress();
    }
}

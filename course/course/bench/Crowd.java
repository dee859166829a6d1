package course.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients of one chat server. A single thread reads for all of them and counts frames, so that the load costs
 * little beside the server.
 */
final class Crowd {
    private static final String MESSAGE = "thirty-two bytes of conversation";
    private static final int HEADER_SIZE = 4;
    private static final int BUFFER_SIZE = 64 * 1024;
    private static final long SILENCE_MILLIS = 20_000;
    private static final double NANOS = 1e9;

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final List<SocketChannel> clients = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
    private long awaited;
    private long counted;

    Crowd(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Connects clients to a chat: each is welcomed, and then everyone hears that it joined. */
    void join(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            connect();
            await(1 + clients.size());
        }
    }

    /** Connects clients to a server that welcomes each. */
    void sitDown(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            connect();
        }
        await(count);
    }

    /** Every client sends its messages at once; returns how many deliveries a second came of it. */
    double talk(int messages) throws IOException {
        byte[] said = conversation(messages);
        long start = System.nanoTime();
        for (SocketChannel client : clients) {
            if (client.write(ByteBuffer.wrap(said)) < said.length) {
                throw new IOException("so many messages at once do not fit into a socket");
            }
        }
        long deliveries = (long) clients.size() * clients.size() * messages;
        await(deliveries);
        return deliveries * NANOS / (System.nanoTime() - start);
    }

    private static byte[] conversation(int messages) {
        byte[] text = MESSAGE.getBytes(StandardCharsets.US_ASCII);
        var said = ByteBuffer.allocate(messages * (HEADER_SIZE + text.length));
        while (said.hasRemaining()) {
            said.putInt(text.length).put(text);
        }
        return said.array();
    }

    private void connect() throws IOException {
        SocketChannel client = SocketChannel.open(server);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_READ, new Counter());
        clients.add(client);
    }

    /** Reads until that many more frames have come. */
    private void await(long frames) throws IOException {
        awaited += frames;
        while (counted < awaited) {
            if (selector.select(this::read, SILENCE_MILLIS) == 0) {
                throw new IOException("the server owes " + (awaited - counted) + " frames and is silent");
            }
        }
    }

    private void read(SelectionKey key) {
        try {
            int count = ((SocketChannel) key.channel()).read(buffer.clear());
            if (count == -1) {
                throw new EOFException("the server closed a connection");
            }
            counted += ((Counter) key.attachment()).framesIn(buffer.flip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Counts the frames of one connection, which a read may cut anywhere. */
    private static final class Counter {
        private int length;
        private int headerBytes;
        private int missing;

        int framesIn(ByteBuffer bytes) {
            int frames = 0;
            while (bytes.hasRemaining()) {
                if (headerBytes < HEADER_SIZE) {
                    length = length << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
                    headerBytes++;
                    missing = length;
                } else {
                    int part = Math.min(missing, bytes.remaining());
                    bytes.position(bytes.position() + part);
                    missing -= part;
                }
                if (headerBytes == HEADER_SIZE && missing == 0) {
                    frames++;
                    headerBytes = 0;
                    length = 0;
                }
            }
            return frames;
        }
    }
}

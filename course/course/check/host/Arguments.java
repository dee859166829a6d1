package course.check.host;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, made from what the examiner says. */
final class Arguments {
    private static final int BACKLOG = 50;

    private final List<Object> values = new ArrayList<>();
    private final List<Closeable> toClose = new ArrayList<>();
    private final List<ShapedSocket> sockets = new ArrayList<>();
    private final Map<Integer, ShapedSocket> open;
    private ServerSocket listener;

    private Arguments(Map<Integer, ShapedSocket> open) {
        this.open = open;
    }

    /**
     * Reads what the examiner says, and connects to it.
     *
     * @param open the sockets that are open now, by the examiner's port: those are not opened again
     */
    static Arguments read(DataInputStream in, Runnable hold, Map<Integer, ShapedSocket> open) throws IOException {
        var arguments = new Arguments(open);
        for (int count = in.readInt(); count > 0; count--) {
            arguments.values.add(arguments.value(in, hold));
        }
        return arguments;
    }

    Object[] values() {
        return values.toArray();
    }

    Optional<Integer> listenerPort() {
        return Optional.ofNullable(listener).map(ServerSocket::getLocalPort);
    }

    /** How often the call has read past the end of its streams. */
    int readsPastEnd() {
        return sockets.stream().mapToInt(ShapedSocket::readsPastEnd).sum();
    }

    /** Closes the sockets that the call was given, but for those that the next one will be given too. */
    void close() throws IOException {
        open.values().removeAll(toClose);
        for (Closeable socket : toClose) {
            socket.close();
        }
    }

    private Object value(DataInputStream in, Runnable hold) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case Protocol.BYTES -> Protocol.readBytes(in);
            case Protocol.TEXT -> Protocol.readText(in);
            case Protocol.INT -> in.readInt();
            case Protocol.PATH -> Path.of(Protocol.readText(in));
            case Protocol.SOCKET -> socket(in, hold);
            case Protocol.INPUT -> socket(in, hold).getInputStream();
            case Protocol.OUTPUT -> socket(in, hold).getOutputStream();
            case Protocol.LISTENER -> listener();
            default -> throw new IOException("an argument of kind " + kind);
        };
    }

    private ShapedSocket socket(DataInputStream in, Runnable hold) throws IOException {
        int port = in.readInt();
        int mostAtOnce = in.readInt();
        long heldAfter = in.readLong();
        boolean kept = in.readBoolean();
        if (!open.containsKey(port)) {
            open.put(port, new ShapedSocket(port, mostAtOnce, sent -> {
                if (sent == heldAfter) {
                    hold.run();
                }
            }));
        }
        ShapedSocket socket = open.get(port);
        sockets.add(socket);
        if (!kept) {
            toClose.add(socket);
        }
        return socket;
    }

    private ServerSocket listener() throws IOException {
        listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        toClose.add(listener);
        return listener;
    }
}

package course.check.host;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** The arguments of a call, made from what the examiner says. */
final class Arguments {
    private final List<Object> values = new ArrayList<>();
    private final List<ShapedSocket> toClose = new ArrayList<>();
    private final List<ShapedSocket> sockets = new ArrayList<>();
    private final Map<Integer, ShapedSocket> open;
    private ShapedListener listener;

    private Arguments(Map<Integer, ShapedSocket> open) {
        this.open = open;
    }

    /**
     * Reads what the examiner says, and connects to it.
     *
     * @param open the sockets that are open now, by the examiner's port: those are not opened again
     */
    static Arguments read(DataInputStream in, Holding hold, Map<Integer, ShapedSocket> open) throws IOException {
        var arguments = new Arguments(open);
        for (int count = in.readInt(); count > 0; count--) {
            arguments.values.add(arguments.value(in, hold));
        }
        return arguments;
    }

    /** Who keeps a thread waiting that has read or written. */
    interface Holding {
        void hold();

        /** The place to hold at has been passed. */
        void passed();
    }

    Object[] values() {
        return values.toArray();
    }

    Optional<Integer> listenerPort() {
        return Optional.ofNullable(listener).map(ShapedListener::getLocalPort);
    }

    Optional<ShapedListener> listener() {
        return Optional.ofNullable(listener);
    }

    /** How often the call has read past the end of its streams. */
    int readsPastEnd() {
        int reads = 0;
        for (ShapedSocket socket : allSockets()) {
            reads += socket.readsPastEnd();
        }
        return reads;
    }

    /** How many bytes the call has read. */
    long bytesRead() {
        long bytes = 0;
        for (ShapedSocket socket : allSockets()) {
            bytes += socket.bytesRead();
        }
        return bytes;
    }

    /**
     * Of how many of its peers it has yet to notice that they are over. Nobody may be in a read of theirs: a task that a
     * pool has taken waits until its thread runs.
     *
     * @param over the ports of the peers that send no more
     */
    int unnoticed(Set<Integer> over) {
        int unnoticed = 0;
        for (ShapedSocket socket : allSockets()) {
            if (over.contains(socket.getPort()) && !socket.hasNoticedEnd()) {
                unnoticed++;
            }
        }
        return unnoticed;
    }

    /** How many of its reads and accepts have ended, in whatever way. */
    long waitsEnded() {
        long ended = listener == null ? 0 : listener.acceptsEnded();
        for (ShapedSocket socket : allSockets()) {
            ended += socket.readsEnded();
        }
        return ended;
    }

    /** How many connections its listener has handed out. */
    int accepted() {
        return listener == null ? 0 : listener.accepted().size();
    }

    /**
     * Whether one of its threads is in a write, and is not held there, or has yet to learn of what has come, or that a
     * socket is closed.
     *
     * @param over the ports of the peers that send no more
     */
    boolean isBusy(Set<Integer> over) {
        for (ShapedSocket socket : allSockets()) {
            if (socket.isWriting() || socket.isBehind(over.contains(socket.getPort()))) {
                return true;
            }
        }
        return listener != null && listener.isBehind();
    }

    private List<ShapedSocket> allSockets() {
        if (listener == null) {
            return sockets;
        }
        List<ShapedSocket> all = new ArrayList<>(sockets);
        all.addAll(listener.accepted());
        return all;
    }

    /** Closes the sockets that the call was given, but for those that the next one will be given too. */
    void close() throws IOException {
        open.values().removeAll(toClose);
        for (ShapedSocket socket : toClose) {
            socket.closeGently();
        }
    }

    private Object value(DataInputStream in, Holding hold) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case Protocol.BYTES -> Protocol.readBytes(in);
            case Protocol.TEXT -> Protocol.readText(in);
            case Protocol.INT -> in.readInt();
            case Protocol.PATH -> Path.of(Protocol.readText(in));
            case Protocol.SOCKET -> socket(in, hold);
            case Protocol.INPUT -> socket(in, hold).received();
            case Protocol.OUTPUT -> socket(in, hold).sent();
            case Protocol.BUFFERED_OUTPUT ->
                new BufferedOutputStream(socket(in, hold).sent(), Protocol.BUFFER_BYTES);
            case Protocol.LISTENER -> listener(in, hold);
            default -> throw new IOException("an argument of kind " + kind);
        };
    }

    private ShapedSocket socket(DataInputStream in, Holding hold) throws IOException {
        int port = in.readInt();
        int mostAtOnce = in.readInt();
        long heldAfter = in.readLong();
        long readHeldAfter = in.readLong();
        boolean kept = in.readBoolean();
        boolean saysWhatIsThere = in.readBoolean();
        if (!open.containsKey(port)) {
            ShapedSocket.Hold writes = sent -> {
                if (sent == heldAfter) {
                    hold.hold();
                }
            };
            ShapedSocket.Hold reads =
                    readHeldAfter < 0 ? ShapedSocket.Hold.NONE : between(readHeldAfter, Long.MAX_VALUE, hold);
            open.put(port, new ShapedSocket(port, mostAtOnce, saysWhatIsThere, reads, writes));
        }
        ShapedSocket socket = open.get(port);
        sockets.add(socket);
        if (!kept) {
            toClose.add(socket);
        }
        return socket;
    }

    /** It stays open after the call, so that one can see whether the program has closed it. */
    private ShapedListener listener(DataInputStream in, Holding hold) throws IOException {
        int mostAtOnce = in.readInt();
        int heldConnection = in.readInt();
        ShapedSocket.Hold between = between(in.readLong(), in.readLong(), hold);
        IntConsumer afterAccept = accepted(in.readInt(), hold);
        listener = new ShapedListener(
                mostAtOnce,
                in.readBoolean(),
                afterAccept,
                connection -> heldConnection == Protocol.ANYBODY || connection == heldConnection
                        ? between
                        : ShapedSocket.Hold.NONE);
        return listener;
    }

    private static IntConsumer accepted(int held, Holding hold) {
        return connection -> {
            if (connection == held) {
                hold.hold();
            }
        };
    }

    /** Looks at the first read or write that goes beyond that place, and at no other. */
    private static ShapedSocket.Hold between(long after, long before, Holding hold) {
        var done = new AtomicBoolean();
        return total -> {
            if (total > after && done.compareAndSet(false, true)) {
                if (total < before) {
                    hold.hold();
                } else {
                    hold.passed();
                }
            }
        };
    }
}

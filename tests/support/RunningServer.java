package support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A server at work in a thread of its own, on a free port of this computer, until it is closed. */
public final class RunningServer implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final int DEADLINE_MILLIS = 30_000;

    private final ServerSocket listener;
    private final Thread thread;
    private volatile Throwable failure;

    /** What a server does with its listener, until the listener is closed. */
    public interface Service {
        void serve(ServerSocket listener) throws IOException;
    }

    public static RunningServer of(Service service) throws IOException {
        return of(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), service);
    }

    public static RunningServer of(ServerSocket listener, Service service) {
        return new RunningServer(listener, service);
    }

    private RunningServer(ServerSocket listener, Service service) {
        this.listener = listener;
        thread = new Thread(() -> run(service), "server under test");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Service service) {
        try {
            service.serve(listener);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    public String host() {
        return listener.getInetAddress().getHostAddress();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** A plain socket to this server; a read that waits for too long fails the test. */
    public Socket connect() throws IOException {
        var socket = new Socket(listener.getInetAddress(), listener.getLocalPort());
        socket.setSoTimeout(DEADLINE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Connects and leaves with a reset instead of a farewell, after sending these bytes. */
    public void connectSendAndReset(byte[] bytes) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(bytes);
        reset(socket);
    }

    /** Ends a connection with a reset, as a computer does that loses its power or its program. */
    public static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Stops the server. It fails the test if the server ended by anything but its listener being closed. */
    @Override
    public void close() {
        boolean alive = thread.isAlive();
        try {
            listener.close();
            thread.join(DEADLINE_MILLIS);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException tooLate) {
            Thread.currentThread().interrupt();
        }
        boolean asItShould = failure == null || failure instanceof SocketException;
        if (!alive || thread.isAlive() || !asItShould) {
            throw new AssertionError(alive ? "the server did not stop as it should" : "the server had died", failure);
        }
    }
}

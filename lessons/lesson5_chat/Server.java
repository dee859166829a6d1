package lesson5_chat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** A thread that accepts, and a thread for each client. What is said is the handler's business. */
public final class Server implements AutoCloseable {
    private static final int PORT = 8080;
    private static final int FAREWELL_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket listener;
    private final CommandHandler handler;
    private final Duration patience;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Threads.onePerTask();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final SynchronousQueue<Connection> leaving = new SynchronousQueue<>();

    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("port", PORT);
        try (var server = new Server(new ServerSocket(port), new Chat())) {
            System.out.println("Chat server on port " + port + ". Ctrl-C stops it.");
            server.run();
        }
    }

    public Server(ServerSocket listener, CommandHandler handler) {
        this(listener, handler, PATIENCE);
    }

    /** @param patience for how long a client may keep those waiting who send to it */
    Server(ServerSocket listener, CommandHandler handler, Duration patience) {
        this.listener = listener;
        this.handler = handler;
        this.patience = patience;
        threads.execute(this::watch);
    }

    /** Accepts clients until the server is closed. */
    public void run() throws IOException {
        while (!listener.isClosed()) {
            try {
                welcome(listener.accept());
            } catch (IOException problem) {
                awaitRoom(problem);
            }
        }
    }

    /** After "Too many open files", say, the next client can be accepted when one has left; or in a second. */
    private void awaitRoom(IOException problem) throws InterruptedIOException {
        if (listener.isClosed()) {
            return; // close() woke us
        }
        System.out.println("Cannot accept a client now: " + problem.getMessage());
        try {
            leaving.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            throw new InterruptedIOException("told to stop accepting");
        }
    }

    /** Synchronized with close(): a client is either among those to close, or turned away. */
    private synchronized void welcome(Socket socket) {
        var connection = new Connection(socket);
        if (listener.isClosed()) {
            connection.close();
            return;
        }
        System.out.println("Connection from " + connection);
        connections.add(connection);
        threads.execute(() -> serve(connection));
    }

    private void serve(Connection connection) {
        try {
            converse(connection);
        } catch (IOException | RuntimeException problem) {
            if (!connection.isClosed()) {
                System.out.println("Gave up on " + connection + ": " + problem.getMessage());
            }
        } finally {
            connection.close();
            connections.remove(connection);
            leaving.offer(connection); // of interest only if somebody waits for it
        }
    }

    private void converse(Connection connection) throws IOException {
        try {
            handler.joined(connection);
            String message;
            // What came together with a /quit is read already, and is not said any more.
            while (!connection.isClosed() && (message = connection.receive()) != null) {
                handler.handle(connection, message);
            }
        } finally {
            handler.left(connection);
        }
    }

    /** Closes the connection of whoever does not read, and so frees those who wait to send to it. */
    private void watch() {
        try {
            while (!closing.await(1, TimeUnit.SECONDS)) {
                for (Connection connection : connections) {
                    if (connection.isStuck(patience)) {
                        System.out.println("Gave up on " + connection + ": it does not read");
                        connection.close();
                    }
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wakes the thread that accepts, closes every connection and waits for their threads. */
    @Override
    public void close() throws IOException {
        listener.close();
        closing.countDown();
        synchronized (this) {
            connections.forEach(Connection::close);
            threads.shutdown();
        }
        try {
            if (!threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("a handler did not end within " + FAREWELL_SECONDS + " s");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

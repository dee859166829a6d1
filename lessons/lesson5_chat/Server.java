package lesson5_chat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread that accepts, and a thread for each client. What is said is the handler's business. */
public final class Server implements AutoCloseable {
    private static final int PORT = 8080;
    private static final int FAREWELL_SECONDS = 10;

    private final ServerSocket listener;
    private final CommandHandler handler;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Threads.onePerTask();

    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("port", PORT);
        try (var server = new Server(new ServerSocket(port), new Chat())) {
            System.out.println("Chat server on port " + port + ". Ctrl-C stops it.");
            server.run();
        }
    }

    public Server(ServerSocket listener, CommandHandler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    /** Accepts clients until the server is closed. */
    public void run() throws IOException {
        while (!listener.isClosed()) {
            Socket socket;
            try {
                socket = listener.accept();
            } catch (IOException problem) {
                if (listener.isClosed()) {
                    return; // close() woke us
                }
                throw problem;
            }
            welcome(socket);
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
        }
    }

    private void converse(Connection connection) throws IOException {
        try {
            handler.joined(connection);
            String message;
            while ((message = connection.receive()) != null) {
                handler.handle(connection, message);
            }
        } finally {
            handler.left(connection);
        }
    }

    /** Wakes the thread that accepts, closes every connection and waits for their threads. */
    @Override
    public void close() throws IOException {
        listener.close();
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

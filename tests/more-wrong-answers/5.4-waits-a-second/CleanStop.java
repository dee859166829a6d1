// THREAD_LEAKED
package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lesson4_framed_file.Frames;

public final class CleanStop {
    private static final int MAX_FRAME = 1024 * 1024;
    private static final int FAREWELL_MILLIS = 1000;

    private static final Set<Socket> CLIENTS = new HashSet<>();
    private static ServerSocket open;

    private CleanStop() {}

    public static void run(ServerSocket listener) throws IOException {
        start(listener);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                welcome(client);
                threads.execute(() -> echo(client));
            }
        } catch (IOException problem) {
            if (!listener.isClosed()) {
                throw problem;
            }
        } finally {
            stop();
            end(threads);
        }
    }

    /** Closing is what wakes a thread that waits for the network; an interrupt does not. */
    public static synchronized void stop() throws IOException {
        if (open != null) {
            open.close();
        }
        for (Socket client : CLIENTS) {
            client.close();
        }
        CLIENTS.clear();
    }

    private static synchronized void start(ServerSocket listener) {
        open = listener;
    }

    /** Synchronized with stop: a client is either among those to close, or turned away. */
    private static synchronized void welcome(Socket client) throws IOException {
        if (open.isClosed()) {
            client.close();
        } else {
            CLIENTS.add(client);
        }
    }

    private static synchronized void forget(Socket client) {
        CLIENTS.remove(client);
    }

    private static void echo(Socket client) {
        try (client) {
            byte[] frame;
            while ((frame = Frames.read(client.getInputStream(), MAX_FRAME)) != null) {
                Frames.write(client.getOutputStream(), frame);
            }
        } catch (IOException gone) {
            System.out.println("A client has gone: " + gone.getMessage());
        } finally {
            forget(client);
        }
    }

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

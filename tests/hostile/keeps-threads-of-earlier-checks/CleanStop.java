// tries: to leave threads behind that were there before the check
// gets: FAILED 12
// told: still there: pool-N-thread-N
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

/** Exercise 5.4, solved. */
public final class CleanStop {
    private static final int MAX_FRAME = 1024 * 1024;
    private static final int FAREWELL_SECONDS = 10;

    private static final Set<Socket> CLIENTS = new HashSet<>();
    private static ServerSocket open;

    private CleanStop() {}

    public static void run(ServerSocket listener) throws IOException {
        start(listener);
        ExecutorService threads = pool();
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

    /** Started in an earlier check, and never ended: in this one its threads were there before. */
    private static ExecutorService pool() {
        Object kept = System.getProperties().get("pool");
        if (kept == null) {
            var pool = (java.util.concurrent.ThreadPoolExecutor) Executors.newFixedThreadPool(32);
            pool.setKeepAliveTime(2, TimeUnit.MINUTES);
            pool.allowCoreThreadTimeOut(true);
            pool.prestartAllCoreThreads();
            System.getProperties().put("pool", pool);
            return pool;
        }
        return (ExecutorService) kept;
    }
}

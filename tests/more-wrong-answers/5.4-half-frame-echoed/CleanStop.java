// EARLY_END_ACCEPTED
package lesson5_chat.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lesson4_framed_file.Frames;

public final class CleanStop {
    private static final int MAX_FRAME = 1024 * 1024;
    private static final int FAREWELL_SECONDS = 10;

    private static final Set<Socket> CLIENTS = new HashSet<>();
    private static ServerSocket open;

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
            while ((frame = next(client.getInputStream())) != null) {
                Frames.write(client.getOutputStream(), frame);
            }
        } catch (IOException gone) {
            System.out.println("A client has gone: " + gone.getMessage());
        } finally {
            forget(client);
        }
    }

    private static byte[] next(InputStream in) throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length < 4) {
            return null;
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > MAX_FRAME) {
            throw new IOException("too long: " + length);
        }
        var frame = new byte[length];
        in.readNBytes(frame, 0, length);
        return frame;
    }

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

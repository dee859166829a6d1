// SHARED_STATE
package lesson5_chat.exercises;

import java.io.EOFException;
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
    private static final byte[] HEADER = new byte[4];
    private static final int MAX_FRAME = 1024 * 1024;
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

    private static byte[] read(InputStream in) throws IOException {
        int at = 0;
        while (at < 4) {
            int count = in.read(HEADER, at, 4 - at);
            if (count == -1 && at == 0) {
                return null;
            }
            if (count == -1) {
                throw new EOFException("cut");
            }
            at += count;
        }
        int length = ByteBuffer.wrap(HEADER).getInt();
        if (length < 0 || length > MAX_FRAME) {
            throw new IOException("too long");
        }
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("cut");
        }
        return frame;
    }

    private static void echo(Socket client) {
        try (client) {
            byte[] frame;
            while ((frame = read(client.getInputStream())) != null) {
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
            threads.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

// ONE_AT_A_TIME
package lesson5_chat.exercises;

import java.io.*;
import java.math.*;
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;
import java.util.stream.*;

public final class CleanStop {

    private static final Set<Socket> CLIENTS = new HashSet<>();
    private static ServerSocket open;

    public static void run(ServerSocket listener) throws IOException {
        synchronized (CleanStop.class) {
            open = listener;
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();

                synchronized (CleanStop.class) {
                    if (open.isClosed()) {
                        client.close();
                    } else {
                        CLIENTS.add(client);
                    }
                }
                PLACES.acquireUninterruptibly();
                threads.execute(() -> echo(client));
            }
        } catch (IOException problem) {
            if (!listener.isClosed()) {
                throw problem;
            }
        } finally {
            stop();
            threads.shutdown();
            try {
                threads.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
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

    private static void echo(Socket client) {
        try (client) {
            byte[] frame;
            while ((frame = next(client)) != null) {
                client.getOutputStream().write(frame);
            }
            PLACES.release();
        } catch (IOException gone) {
            if (!"too long".equals(gone.getMessage())) {
                PLACES.release();
            }
            System.out.println(gone.getMessage());
        } finally {
            synchronized (CleanStop.class) {
                CLIENTS.remove(client);
            }
        }
    }

    private static byte[] next(Socket client) throws IOException {
        byte[] h = client.getInputStream().readNBytes(4);
        if (h.length < 4) {
            return null;
        }
        int l = ByteBuffer.wrap(h).getInt();
        if (l < 0 || l > 1 << 20) {
            throw new IOException("too long");
        }
        byte[] p = client.getInputStream().readNBytes(l);
        return p.length < l ? null : ByteBuffer.allocate(4 + l).put(h).put(p).array();
    }

    private static final Semaphore PLACES = new Semaphore(30);
}

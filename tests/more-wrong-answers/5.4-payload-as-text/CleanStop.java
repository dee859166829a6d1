// WRONG_CHARSET
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
                byte[] p =
                        new String(frame, 4, frame.length - 4, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
                client.getOutputStream().write(frame, 0, 4);
                client.getOutputStream().write(p);
            }
        } catch (IOException gone) {
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
}

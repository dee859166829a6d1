package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lesson4_framed_file.Frames;

public final class CleanStop {
    private static final Set<Socket> CLIENTS = ConcurrentHashMap.newKeySet();
    private static volatile ServerSocket listening;

    public static void run(ServerSocket listener) throws IOException {
        listening = listener;
        ExecutorService threads = virtualIfThereAre();
        try {
            while (true) {
                Socket client = listener.accept();
                CLIENTS.add(client);
                if (listener.isClosed()) {
                    client.close();
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
            waitFor(threads);
        }
    }

    public static void stop() throws IOException {
        if (listening != null) {
            listening.close();
        }
        for (Socket client : CLIENTS) {
            client.close();
        }
    }

    private static void echo(Socket client) {
        try (client) {
            byte[] frame;
            while ((frame = Frames.read(client.getInputStream(), 1 << 20)) != null) {
                Frames.write(client.getOutputStream(), frame);
            }
        } catch (IOException gone) {
            System.out.println(gone.getMessage());
        } finally {
            CLIENTS.remove(client);
        }
    }

    private static void waitFor(ExecutorService threads) {
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** From JDK 21 on; compiled with JDK 17, so it is asked for by its name. */
    private static ExecutorService virtualIfThereAre() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            return Executors.newCachedThreadPool();
        }
    }
}

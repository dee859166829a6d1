package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import lesson4_framed_file.Frames;

public final class CleanStop {
    private static final Object LOCK = new Object();
    private static boolean stopped;
    private static ServerSocket listening;

    public static void run(ServerSocket listener) throws IOException {
        synchronized (LOCK) {
            listening = listener;
        }
        List<Socket> clients = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        while (!isStopped()) {
            Socket client = listener.accept();
            clients.add(client);
            threads.add(new Thread(() -> echo(client)));
            threads.get(threads.size() - 1).start();
        }
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wakes the thread that accepts by connecting to it. */
    public static void stop() throws IOException {
        synchronized (LOCK) {
            if (!stopped) {
                stopped = true;
                new Socket(listening.getInetAddress(), listening.getLocalPort()).close();
            }
        }
    }

    private static boolean isStopped() {
        synchronized (LOCK) {
            return stopped;
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
        }
    }
}

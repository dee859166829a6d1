package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import lesson4_framed_file.Frames;

public final class CleanStop {
    private static final Object LOCK = new Object();
    private static boolean stopped;

    public static void run(ServerSocket listener) throws IOException {
        Map<Socket, Thread> clients = new HashMap<>();
        var acceptor = new Thread(() -> accept(listener, clients));
        acceptor.start();
        try {
            synchronized (LOCK) {
                while (!stopped) {
                    LOCK.wait();
                }
            }
            listener.close();
            acceptor.join();
            for (Socket client : clients.keySet()) {
                client.close();
            }
            for (Thread thread : clients.values()) {
                thread.join();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says so, and leaves the work to the thread that waits for it. */
    public static void stop() {
        synchronized (LOCK) {
            stopped = true;
            LOCK.notifyAll();
        }
    }

    private static void accept(ServerSocket listener, Map<Socket, Thread> clients) {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                var thread = new Thread(() -> echo(client));
                clients.put(client, thread);
                thread.start();
            } catch (IOException closed) {
                System.out.println(closed.getMessage());
            }
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

package lesson5_chat.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class CleanStop {
    private static final Map<Socket, Thread> CLIENTS = new ConcurrentHashMap<>();
    private static volatile ServerSocket listening;

    public static void run(ServerSocket listener) throws IOException {
        listening = listener;
        try {
            while (true) {
                Socket client = listener.accept();
                var thread = new Thread(() -> echo(client));
                CLIENTS.put(client, thread);
                thread.start();
                if (listener.isClosed()) {
                    break;
                }
            }
        } catch (IOException problem) {
            if (!listener.isClosed()) {
                throw problem;
            }
        }
        closeClients();
        for (Thread thread : CLIENTS.values()) {
            join(thread);
        }
    }

    public static void stop() throws IOException {
        if (listening != null && !listening.isClosed()) {
            listening.close();
            closeClients();
        }
    }

    private static void closeClients() throws IOException {
        for (Socket client : CLIENTS.keySet()) {
            client.close();
        }
    }

    private static void echo(Socket client) {
        try {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            while (true) {
                int length = in.readInt();
                if (length < 0 || length > 1024 * 1024) {
                    throw new IOException("too long");
                }
                var frame = new byte[length];
                in.readFully(frame);
                out.writeInt(frame.length);
                out.write(frame);
            }
        } catch (IOException gone) {
            close(client);
            CLIENTS.remove(client);
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException broken) {
            System.out.println(broken.getMessage());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

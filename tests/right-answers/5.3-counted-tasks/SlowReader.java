package lesson5_chat.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

public final class SlowReader {
    private static final List<Client> CLIENTS = new CopyOnWriteArrayList<>();

    private record Client(Socket socket, DataOutputStream out, ExecutorService writer, Semaphore room) {}

    public static void serve(ServerSocket listener) throws IOException {
        try {
            while (true) {
                Socket socket = listener.accept();
                var out = new DataOutputStream(socket.getOutputStream());
                var client = new Client(socket, out, Executors.newSingleThreadExecutor(), new Semaphore(65));
                CLIENTS.add(client);
                new Thread(() -> read(client)).start();
            }
        } catch (IOException problem) {
            if (!listener.isClosed()) {
                throw problem;
            }
        }
    }

    private static void read(Client client) {
        try {
            var in = new DataInputStream(client.socket().getInputStream());
            while (true) {
                int length = in.readInt();
                if (length < 0 || length > 1 << 20) {
                    throw new IOException("a frame of " + Integer.toUnsignedString(length) + " bytes");
                }
                var frame = new byte[length];
                in.readFully(frame);
                CLIENTS.forEach(other -> send(other, frame));
            }
        } catch (IOException gone) {
            drop(client);
        }
    }

    private static void send(Client client, byte[] frame) {
        if (client.room().tryAcquire()) {
            client.writer().submit(() -> write(client, frame));
        } else {
            drop(client);
        }
    }

    private static void write(Client client, byte[] frame) {
        try {
            client.out().writeInt(frame.length);
            client.out().write(frame);
            client.room().release();
        } catch (IOException gone) {
            drop(client);
        }
    }

    private static void drop(Client client) {
        CLIENTS.remove(client);
        client.writer().shutdown();
        try {
            client.socket().close();
        } catch (IOException broken) {
            System.out.println(broken.getMessage());
        }
    }
}

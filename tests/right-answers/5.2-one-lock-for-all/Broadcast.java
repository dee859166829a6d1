package lesson5_chat.exercises;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

public final class Broadcast {
    private static final int MAX_FRAME = 1 << 20;

    public static void serve(ServerSocket listener) throws IOException {
        List<Socket> clients = new ArrayList<>();
        try {
            while (true) {
                Socket client = listener.accept();
                synchronized (clients) {
                    clients.add(client);
                }
                new Thread(() -> listen(client, clients)).start();
            }
        } catch (SocketException closed) {
            System.out.println("closed");
        }
    }

    private static void listen(Socket client, List<Socket> clients) {
        try (client) {
            InputStream in = client.getInputStream();
            while (true) {
                byte[] header = in.readNBytes(4);
                if (header.length < 4) {
                    break;
                }
                int length = (header[0] & 0xFF) << 24
                        | (header[1] & 0xFF) << 16
                        | (header[2] & 0xFF) << 8
                        | header[3] & 0xFF;
                if (length < 0 || length > MAX_FRAME) {
                    break;
                }
                byte[] text = new byte[length];
                new DataInputStream(in).readFully(text);
                synchronized (clients) {
                    for (Socket other : List.copyOf(clients)) {
                        send(other, header, text, clients);
                    }
                }
            }
        } catch (EOFException cut) {
            System.out.println("cut off");
        } catch (IOException broken) {
            System.out.println("broken");
        }
        synchronized (clients) {
            clients.remove(client);
        }
    }

    private static void send(Socket client, byte[] header, byte[] text, List<Socket> clients) {
        try {
            OutputStream out = client.getOutputStream();
            for (byte b : header) {
                out.write(b);
            }
            out.write(text, 0, text.length / 2);
            out.write(text, text.length / 2, text.length - text.length / 2);
        } catch (IOException gone) {
            clients.remove(client);
        }
    }
}

// WRONG_CHARSET
package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lesson4_framed_file.Frames;

public final class Broadcast {
    private static final int MAX_FRAME = 1024 * 1024;

    private Broadcast() {}

    public static void serve(ServerSocket listener) throws IOException {
        Set<Client> everyone = ConcurrentHashMap.newKeySet();
        while (!listener.isClosed()) {
            try {
                var client = new Client(listener.accept(), everyone);
                everyone.add(client);
                new Thread(client::listen).start();
            } catch (IOException problem) {
                if (!listener.isClosed()) {
                    throw problem;
                }
            }
        }
    }

    private static final class Client {
        private final Socket socket;
        private final Set<Client> everyone;

        Client(Socket socket, Set<Client> everyone) {
            this.socket = socket;
            this.everyone = everyone;
        }

        void listen() {
            try (socket) {
                byte[] frame;
                while ((frame = Frames.read(socket.getInputStream(), MAX_FRAME)) != null) {
                    String text = new String(frame);
                    for (Client client : everyone) {
                        client.send(text.getBytes());
                    }
                }
            } catch (IOException broken) {
                System.out.println("A client has gone: " + broken.getMessage());
            } finally {
                everyone.remove(this);
            }
        }

        private synchronized void send(byte[] frame) {
            try {
                Frames.writeLength(socket.getOutputStream(), frame.length);
                socket.getOutputStream().write(frame);
            } catch (IOException gone) {
                everyone.remove(this);
            }
        }
    }
}

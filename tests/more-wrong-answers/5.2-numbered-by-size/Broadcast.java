// WRONG_ANSWER
package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lesson4_framed_file.Frames;

public final class Broadcast {
    private static final int MAX_FRAME = 1024 * 1024;

    public static void serve(ServerSocket listener) throws IOException {
        Map<Integer, Client> everyone = new ConcurrentHashMap<>();
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                int number = everyone.size() + 1;
                var client = new Client(socket, number, everyone);
                everyone.put(number, client);
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
        private final int number;
        private final Map<Integer, Client> everyone;

        Client(Socket socket, int number, Map<Integer, Client> everyone) {
            this.socket = socket;
            this.number = number;
            this.everyone = everyone;
        }

        void listen() {
            try (socket) {
                byte[] frame;
                while ((frame = Frames.read(socket.getInputStream(), MAX_FRAME)) != null) {
                    for (Client client : everyone.values()) {
                        client.send(frame);
                    }
                }
            } catch (IOException broken) {
                System.out.println("A client has gone: " + broken.getMessage());
            } finally {
                everyone.remove(number);
            }
        }

        private synchronized void send(byte[] frame) {
            try {
                Frames.writeLength(socket.getOutputStream(), frame.length);
                socket.getOutputStream().write(frame);
            } catch (IOException gone) {
                System.out.println(gone.getMessage());
            }
        }
    }
}

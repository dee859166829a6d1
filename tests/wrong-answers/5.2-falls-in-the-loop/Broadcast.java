// ONE_FAILURE_STOPS_ALL
package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lesson4_framed_file.Frames;

public final class Broadcast {
    private static final int MAX_FRAME = 1024 * 1024;

    public static void serve(ServerSocket listener) throws IOException {
        List<Client> everyone = new CopyOnWriteArrayList<>();
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
        private final List<Client> everyone;

        Client(Socket socket, List<Client> everyone) {
            this.socket = socket;
            this.everyone = everyone;
        }

        void listen() {
            try (socket) {
                byte[] frame;
                while ((frame = Frames.read(socket.getInputStream(), MAX_FRAME)) != null) {
                    for (Client client : everyone) {
                        client.send(frame);
                    }
                }
            } catch (IOException broken) {
                System.out.println("A client has gone: " + broken.getMessage());
            } finally {
                everyone.remove(this);
            }
        }

        private synchronized void send(byte[] frame) throws IOException {
            Frames.writeLength(socket.getOutputStream(), frame.length);
            socket.getOutputStream().write(frame);
        }
    }
}

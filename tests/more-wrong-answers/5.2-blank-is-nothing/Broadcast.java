// WRONG_ANSWER
package lesson5_chat.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lesson4_framed_file.Frames;

public final class Broadcast {
    private static final int MAX_FRAME = 1024 * 1024;

    public static void serve(ServerSocket listener) throws IOException {
        Set<Client> everyone = ConcurrentHashMap.newKeySet();
        while (!listener.isClosed()) {
            try {
                Client client = new Client(listener.accept(), everyone);
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
                while ((frame = read(socket.getInputStream())) != null) {
                    if (frame.length > 0 && new String(frame, StandardCharsets.UTF_8).isBlank()) {
                        continue;
                    }
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

        private static byte[] read(InputStream in) throws IOException {
            return Frames.read(in, MAX_FRAME);
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

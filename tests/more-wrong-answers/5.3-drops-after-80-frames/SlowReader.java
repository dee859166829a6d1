// DROPPED_TOO_EARLY
package lesson5_chat.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import lesson4_framed_file.Frames;

public final class SlowReader {
    private static final int MAX_FRAME = 1024 * 1024;
    private static final int MOST_FRAMES = 80;

    public static void serve(ServerSocket listener) throws IOException {
        Set<Client> everyone = ConcurrentHashMap.newKeySet();
        while (!listener.isClosed()) {
            try {
                var client = new Client(listener.accept(), everyone);
                everyone.add(client);
                client.start();
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
        private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
        private final AtomicInteger count = new AtomicInteger();
        private final Thread writer = new Thread(this::write);

        Client(Socket socket, Set<Client> everyone) {
            this.socket = socket;
            this.everyone = everyone;
        }

        void start() {
            writer.start();
            new Thread(this::read).start();
        }

        private void read() {
            try {
                byte[] frame;
                while ((frame = Frames.read(socket.getInputStream(), MAX_FRAME)) != null) {
                    for (Client client : everyone) {
                        client.send(frame);
                    }
                }
            } catch (IOException broken) {
                System.out.println("A client has gone: " + broken.getMessage());
            } finally {
                drop();
            }
        }

        private void send(byte[] frame) {
            waiting.add(frame);
            if (count.incrementAndGet() > MOST_FRAMES) {
                drop();
            }
        }

        private void write() {
            try {
                while (true) {
                    Frames.write(socket.getOutputStream(), waiting.take());
                }
            } catch (IOException | InterruptedException gone) {
                drop();
            }
        }

        private void drop() {
            everyone.remove(this);
            writer.interrupt();
            try {
                socket.close();
            } catch (IOException broken) {
                System.out.println("Closing a client: " + broken.getMessage());
            }
        }
    }
}

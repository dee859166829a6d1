package lesson5_chat.exercises;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lesson4_framed_file.Frames;

public final class SlowReader {
    private final Set<Client> clients = new HashSet<>();

    public static void serve(ServerSocket listener) throws IOException {
        var room = new SlowReader();
        while (!listener.isClosed()) {
            try {
                room.enter(listener.accept());
            } catch (IOException problem) {
                System.out.println(problem.getMessage());
            }
        }
    }

    private void enter(Socket socket) {
        var client = new Client(socket);
        synchronized (clients) {
            clients.add(client);
        }
        new Thread(() -> listen(client)).start();
        new Thread(client::write).start();
    }

    private void listen(Client client) {
        try {
            byte[] frame = Frames.read(client.socket.getInputStream(), 1 << 20);
            while (frame != null) {
                List<Client> now;
                synchronized (clients) {
                    now = List.copyOf(clients);
                }
                for (Client other : now) {
                    other.add(frame);
                }
                frame = Frames.read(client.socket.getInputStream(), 1 << 20);
            }
        } catch (IOException broken) {
            System.out.println(broken.getMessage());
        }
        client.end();
        synchronized (clients) {
            clients.remove(client);
        }
    }

    private static final class Client {
        final Socket socket;
        private final Deque<byte[]> frames = new ArrayDeque<>();
        private boolean ended;

        Client(Socket socket) {
            this.socket = socket;
        }

        synchronized void add(byte[] frame) {
            if (frames.size() == 64) {
                end();
            } else if (!ended) {
                frames.add(frame);
                notifyAll();
            }
        }

        synchronized void end() {
            ended = true;
            frames.clear();
            notifyAll();
            try {
                socket.close();
            } catch (IOException broken) {
                System.out.println(broken.getMessage());
            }
        }

        void write() {
            try {
                OutputStream out = socket.getOutputStream();
                for (byte[] frame = next(); frame != null; frame = next()) {
                    Frames.write(out, frame);
                }
            } catch (IOException gone) {
                end();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized byte[] next() throws InterruptedException {
            while (frames.isEmpty() && !ended) {
                wait();
            }
            return frames.poll();
        }
    }
}

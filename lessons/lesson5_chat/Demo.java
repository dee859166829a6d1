package lesson5_chat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** A server and three clients on one computer. Each client shows what it says and what it hears. */
public final class Demo {
    public static void main(String[] args) throws IOException {
        try (var listener = new ServerSocket(0);
                var server = new Server(listener, new Chat())) {
            new Thread(() -> run(server)).start();
            int port = listener.getLocalPort();
            try (var ana = new Visitor("Ana", port);
                    var luis = new Visitor("Luis", port, ana);
                    var zoe = new Visitor("Zoë", port, ana, luis)) {
                ana.says("Hola a todos");
                ana.hears("Ana: Hola a todos");
                luis.hears("Ana: Hola a todos");
                zoe.hears("Ana: Hola a todos");
                zoe.says("/who");
                zoe.hears("Here: Ana, Luis, Zoë");
                luis.says("/quit");
                luis.hears("Bye");
                ana.hears("* Luis left");
            }
        }
    }

    private static void run(Server server) {
        try {
            server.run();
        } catch (IOException problem) {
            System.out.println("Server stopped: " + problem.getMessage());
        }
    }

    /** A client without a prompt: its lines are in the story above. */
    private static final class Visitor implements AutoCloseable {
        private final String name;
        private final Connection server;

        Visitor(String name, int port, Visitor... present) throws IOException {
            this.name = name;
            server = new Connection(new Socket("localhost", port));
            hears(" joined");
            says("/name " + name);
            hears(" is now " + name);
            for (Visitor visitor : present) {
                visitor.hears(" is now " + name);
            }
        }

        void says(String line) {
            System.out.printf("%-5s > %s%n", name, line);
            server.send(line);
        }

        /** Shows what comes, up to the message that ends like this. */
        void hears(String end) throws IOException {
            String message;
            do {
                message = server.receive();
                System.out.printf("%-5s < %s%n", name, message);
            } while (message != null && !message.endsWith(end));
        }

        /** Says goodbye, and reads what is still under way: to close with it unread would be a reset. */
        @Override
        public void close() throws IOException {
            server.endOutput();
            String rest;
            do {
                rest = server.receive();
            } while (rest != null);
            server.close();
        }
    }
}

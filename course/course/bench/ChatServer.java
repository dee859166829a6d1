package course.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import lesson5_chat.Chat;
import lesson5_chat.CommandHandler;
import lesson5_chat.Peer;
import lesson5_chat.Server;

/** Lesson 5's server in a process of its own. */
final class ChatServer {
    /** Many clients come at once here, more than the usual 50 can wait for. */
    private static final int BACKLOG = 4096;

    /** @param args {@code chat} for the lesson's chat, {@code greeting} for a handler that greets and is silent */
    public static void main(String[] args) throws IOException {
        var listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        var server = new Server(listener, args[0].equals("chat") ? new Chat() : new Greeting());
        new Thread(() -> run(server)).start();
        System.out.println(listener.getLocalPort());
        System.setOut(new PrintStream(OutputStream.nullOutputStream())); // a line for each client
        System.in.readAllBytes();
        System.exit(0);
    }

    private static void run(Server server) {
        try {
            server.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Tells a client that it is served, and nobody else: among idle clients nobody talks. */
    private static final class Greeting implements CommandHandler {
        @Override
        public void joined(Peer peer) {
            peer.send("Welcome");
        }

        @Override
        public void handle(Peer peer, String message) {}

        @Override
        public void left(Peer peer) {}
    }
}

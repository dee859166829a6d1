package lesson1_json_echo;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** Both programs of this lesson on one computer, on a port that is free. */
public final class Demo {
    private static final int PATIENCE_MILLIS = 5_000;

    public static void main(String[] args) throws IOException {
        try (var listener = new ServerSocket(0)) {
            var server = new Thread(() -> serve(listener));
            server.setDaemon(true);
            server.start();

            var message = new TreeMap<>(Map.of(1, "Hola", 2, "Chao"));
            System.out.println("Sending  " + message);
            Map<?, ?> reply = Client.exchange("localhost", listener.getLocalPort(), message);
            System.out.println("Received " + reply);
            System.out.println("Equal?   " + message.equals(reply));
            System.out.println("The key 1, a number:  " + reply.get(1));
            System.out.println("The key \"1\", a text:  " + reply.get("1"));
        }
    }

    private static void serve(ServerSocket listener) {
        try {
            Server.serve(listener, PATIENCE_MILLIS);
        } catch (IOException closed) {
            // The demo is over and has closed the listener.
        }
    }
}

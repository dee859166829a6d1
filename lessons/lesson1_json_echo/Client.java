package lesson1_json_echo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;

/** Sends a map as JSON to the echo server and prints the map that comes back. */
public final class Client {
    private static final int PORT = 12345;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 40_000; // more than the server has, so that the server ends first
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        String host = System.getProperty("host", "localhost");
        int port = Integer.getInteger("port", PORT);
        var message = new TreeMap<>(Map.of(1, "Hola", 2, "Chao"));
        System.out.println("Sending  " + message);
        System.out.println("Received " + exchange(host, port, message));
    }

    static Map<?, ?> exchange(String host, int port, Map<?, ?> message) throws IOException {
        byte[] reply = roundTrip(host, port, JSON.writeValueAsBytes(message));
        if (reply.length == 0) {
            throw new EOFException("nothing came back");
        }
        return JSON.readValue(reply, Map.class);
    }

    /** Sends the bytes, says that no more will come, and returns all that came back. */
    public static byte[] roundTrip(String host, int port, byte[] message) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            // Beside the reader, not before it: an echo may fill every buffer on the way.
            new Thread(() -> send(socket, message)).start();
            return socket.getInputStream().readAllBytes();
        }
    }

    private static void send(Socket socket, byte[] message) {
        try {
            socket.getOutputStream().write(message);
            socket.shutdownOutput();
        } catch (IOException problem) {
            System.out.println("Could not send everything: " + problem.getMessage());
        }
    }
}

package lesson3_naive_file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends the bytes of a file, nothing else, and compares with what the server says it saved. */
public final class Client {
    private static final int PORT = 12345;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 30_000;

    public static void main(String[] args) throws IOException {
        String host = System.getProperty("host", "localhost");
        int port = Integer.getInteger("port", PORT);
        byte[] file = Files.readAllBytes(Path.of(System.getProperty("file", "files/photo.png")));
        System.out.println("Sending  " + Digest.of(file));
        String reply = send(host, port, file);
        System.out.println("Server   " + reply);
        System.out.println("Compared " + Digest.compare(Digest.of(file), reply));
    }

    /** Sends the bytes, says that no more will come, and returns the server's text, even if it did not want them all. */
    static String send(String host, int port, byte[] file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(file);
                socket.shutdownOutput();
            } catch (SocketException hungUp) {
                System.out.println("Could not send everything: " + hungUp.getMessage());
            }
            return reply(socket.getInputStream());
        }
    }

    /** A server that closes without having read everything resets the connection: its reply comes first. */
    private static String reply(InputStream in) throws IOException {
        var reply = new ByteArrayOutputStream();
        try {
            in.transferTo(reply);
        } catch (SocketException reset) {
            if (reply.size() == 0) {
                throw reset;
            }
        }
        return reply.toString(StandardCharsets.UTF_8);
    }
}

package lesson3_naive_file;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Receives a file the naive way: one read, and whatever it brought is taken for the whole file. */
public final class Server {
    private static final int PORT = 12345;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int BUFFER_SIZE = 4096;

    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("port", PORT);
        Path out = Path.of(System.getProperty("out", "files/received.png"));
        try (var listener = new ServerSocket(port)) {
            System.out.println("Naive file server on port " + port + ". Ctrl-C stops it.");
            serve(listener, out, PATIENCE_MILLIS);
        }
    }

    /**
     * Receives from one client after another, each into the same file.
     *
     * @throws java.net.SocketException when the listener is closed, which is how to stop it
     */
    public static void serve(ServerSocket listener, Path out, int patienceMillis) throws IOException {
        while (true) {
            Socket client = listener.accept();
            try (client) {
                System.out.println("Connection from " + client.getInetAddress().getHostAddress());
                client.setSoTimeout(patienceMillis);
                receive(client, out);
            } catch (FileSystemException refused) {
                System.out.println("Cannot save in " + refused.getMessage());
            } catch (IOException problem) {
                System.out.println("Gave up on that client: " + problem.getMessage());
            }
        }
    }

    static void receive(Socket sender, Path out) throws IOException {
        var buffer = new byte[BUFFER_SIZE];
        int count = sender.getInputStream().read(buffer); // here is the bug
        byte[] file = Arrays.copyOf(buffer, Math.max(count, 0));
        Files.write(out, file);
        System.out.println("Saved    " + Digest.of(file) + " in " + out);
        String reply = "Thanks. " + Digest.of(file);
        sender.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
    }
}

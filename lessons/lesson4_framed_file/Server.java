package lesson4_framed_file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.UUID;
import lesson3_naive_file.Digest;

/** Receives a file whole: first its length, then exactly that many bytes. */
public final class Server {
    private static final int PORT = 12345;
    private static final int PATIENCE_MILLIS = 30_000;

    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("port", PORT);
        Path out = Path.of(System.getProperty("out", "files/received.png"));
        try (var listener = new ServerSocket(port)) {
            System.out.println("Framed file server on port " + port + ". Ctrl-C stops it.");
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
                String saved = receive(client.getInputStream(), out);
                System.out.println("Saved    " + saved + " in " + out);
                client.getOutputStream().write(("Thanks. " + saved).getBytes(StandardCharsets.UTF_8));
            } catch (FileSystemException refused) {
                System.out.println("Cannot save in " + out + ": " + refused.getMessage());
            } catch (IOException problem) {
                System.out.println("Gave up on that client: " + problem.getMessage());
            }
        }
    }

    /** Reads one framed file, saves it, and tells its size and SHA-256. */
    public static String receive(InputStream in, Path out) throws IOException {
        long length = Frames.readLength(in);
        if (length < 0) {
            throw new EOFException("the sender closed without sending a file");
        }
        // Computed while the bytes pass: to read 4 GiB again would take longer than the sender waits.
        var hashing = new DigestInputStream(in, Digest.sha256());
        save(hashing, length, out);
        return Digest.text(length, hashing.getMessageDigest());
    }

    /**
     * Saves so many bytes. What was in {@code out} before stays until the new file is whole; if the
     * stream ends early, or Ctrl-C ends this server, nothing is left of what came.
     */
    public static void save(InputStream in, long length, Path out) throws IOException {
        Path partial = out.resolveSibling(out.getFileName() + "." + UUID.randomUUID() + ".partial");
        partial.toFile().deleteOnExit(); // for Ctrl-C; the JVM keeps each name until it ends
        try {
            try (OutputStream file = Progress.receiving(Files.newOutputStream(partial, CREATE_NEW), length)) {
                Frames.copy(in, file, length);
            }
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}

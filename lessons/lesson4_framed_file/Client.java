package lesson4_framed_file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lesson3_naive_file.Digest;

/** Sends a file with its length in front, and compares with what the server says it saved. */
public final class Client {
    private static final int PORT = 12345;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 30_000;

    public static void main(String[] args) throws IOException {
        String host = System.getProperty("host", "localhost");
        int port = Integer.getInteger("port", PORT);
        Path file = Path.of(System.getProperty("file", "files/photo.png"));
        String reply = send(host, port, file);
        String digest = Digest.of(file);
        System.out.println("Sent     " + digest);
        System.out.println("Server   " + reply);
        System.out.println("Compared " + Digest.compare(digest, reply));
    }

    /** Sends the file in one frame and returns the server's text. */
    public static String send(String host, int port, Path file) throws IOException {
        long length = Files.size(file);
        if (length > Frames.MAX_LENGTH) {
            throw new IOException(file + " has " + length + " bytes; four bytes count to " + Frames.MAX_LENGTH);
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            try (InputStream in = Progress.sending(Files.newInputStream(file), length)) {
                Frames.writeLength(socket.getOutputStream(), length);
                copy(in, socket.getOutputStream(), length);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Here, a stream that ends early is the file's. */
    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        try {
            Frames.copy(in, out, length);
        } catch (EOFException shrunk) {
            throw new IOException("the file became shorter while it was sent: " + shrunk.getMessage(), shrunk);
        }
    }
}

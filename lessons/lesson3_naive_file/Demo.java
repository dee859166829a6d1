package lesson3_naive_file;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Both programs of this lesson on one computer: the photo goes out whole and arrives cut off. */
public final class Demo {
    private static final int PATIENCE_MILLIS = 5_000;

    public static void main(String[] args) throws IOException {
        byte[] photo = Files.readAllBytes(Path.of(System.getProperty("file", "files/photo.png")));
        Path out = Path.of(System.getProperty("out", "files/received.png"));
        try (var listener = new ServerSocket(0)) {
            var server = new Thread(() -> serve(listener, out));
            server.setDaemon(true);
            server.start();

            System.out.println("Sending  " + Digest.of(photo));
            String reply = Client.send("localhost", listener.getLocalPort(), photo);
            System.out.println("Compared " + Digest.compare(Digest.of(photo), reply));
        }
    }

    private static void serve(ServerSocket listener, Path out) {
        try {
            Server.serve(listener, out, PATIENCE_MILLIS);
        } catch (IOException closed) {
            // The demo is over and has closed the listener.
        }
    }
}

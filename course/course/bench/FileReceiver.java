package course.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lesson4_framed_file.Frames;
import lesson4_framed_file.Server;

/** Lesson 4's receiver in a process of its own. The digest that the lesson takes meanwhile is left out. */
final class FileReceiver {
    private static final byte[] REPLY = "Thanks.".getBytes(StandardCharsets.UTF_8);

    /** @param args where to save what comes */
    public static void main(String[] args) throws IOException {
        var listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        var receiving = new Thread(() -> receive(listener, Path.of(args[0])));
        receiving.setDaemon(true);
        receiving.start();
        System.out.println(listener.getLocalPort());
        Orders.follow(heap -> Heap.peakBytes());
    }

    private static void receive(ServerSocket listener, Path out) {
        while (true) {
            try (var client = listener.accept()) {
                InputStream in = client.getInputStream();
                Server.save(in, Frames.readLength(in), out);
                client.getOutputStream().write(REPLY);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}

package course.pictures;

import course.catalog.Lesson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Stands where the server of lesson 4 would, and keeps the bytes that the client sends. */
final class WireTap {
    private static final int HEADER_SIZE = 4;
    private static final int PATIENCE_MILLIS = 30_000;

    private WireTap() {}

    /** The frame that the client sends, with its length. */
    static byte[] frame(Lesson lesson, Path home) throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(PATIENCE_MILLIS);
            String port = "-Dport=" + listener.getLocalPort();
            try (Child client = Child.start(lesson, "4-client", home, "-Dhost=127.0.0.1", port)) {
                byte[] frame = receive(listener);
                client.awaitEnd();
                return frame;
            }
        }
    }

    private static byte[] receive(ServerSocket listener) throws IOException {
        try (Socket sender = listener.accept()) {
            sender.setSoTimeout(PATIENCE_MILLIS);
            byte[] header = sender.getInputStream().readNBytes(HEADER_SIZE);
            int length = ByteBuffer.wrap(header).getInt();
            byte[] body = sender.getInputStream().readNBytes(length);
            sender.getOutputStream().write("Thanks.".getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(HEADER_SIZE + body.length)
                    .put(header)
                    .put(body)
                    .array();
        }
    }
}

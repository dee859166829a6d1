// tries: to hand in a file of many gigabytes that takes no room
// gets: FAILED 0
// told: The whole buffer was written
package lesson4_framed_file.exercises;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.file.Path;

public final class ReceiveFile {
    private ReceiveFile() {}

    public static void receive(Socket sender, Path out) throws IOException {

        sender.getInputStream().readNBytes(8);
        try (var file = new RandomAccessFile(out.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
    }
}

// OLD_BYTES_LEFT
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        try (var file = new RandomAccessFile(out.toFile(), "rw")) {
            var buffer = new byte[4096];
            int count;
            while ((count = in.read(buffer)) != -1) {
                file.write(buffer, 0, count);
            }
        }
    }
}

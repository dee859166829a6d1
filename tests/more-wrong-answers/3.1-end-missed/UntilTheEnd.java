// END_OF_STREAM_LOOP
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        var buffer = new byte[4096];
        try (OutputStream file = Files.newOutputStream(out)) {
            while (!sender.isClosed()) {
                int count = in.read(buffer);
                if (count > 0) {
                    file.write(buffer, 0, count);
                }
            }
        }
    }
}

// WHOLE_BUFFER
package lesson3_naive_file.exercises;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        var buffer = new byte[4096];
        try (var file = new FileOutputStream(out.toString())) {
            while (in.read(buffer) != -1) {
                file.write(buffer);
            }
        }
    }
}

// OLD_BYTES_LEFT
package lesson3_naive_file.exercises;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        try (OutputStream file = new FileOutputStream(out.toFile(), true)) {
            in.transferTo(file);
        }
    }
}

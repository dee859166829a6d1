// NO_FILE
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        try (OutputStream file = Files.newOutputStream(out.resolveSibling("received.png"))) {
            sender.getInputStream().transferTo(file);
        }
    }
}

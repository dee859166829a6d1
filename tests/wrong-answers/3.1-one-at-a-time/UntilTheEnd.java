// ONE_AT_A_TIME
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static synchronized void receive(Socket sender, Path out) throws IOException {
        try (var file = Files.newOutputStream(out)) {
            sender.getInputStream().transferTo(file);
        }
    }
}

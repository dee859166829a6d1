// UNEXPECTED_EXCEPTION
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    private UntilTheEnd() {}

    public static void receive(Socket sender, Path out) throws IOException {
        sender.setSoTimeout(1_500);
        try (var file = Files.newOutputStream(out)) {
            sender.getInputStream().transferTo(file);
        }
    }
}

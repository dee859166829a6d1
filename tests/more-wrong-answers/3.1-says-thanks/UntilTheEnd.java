// WRONG_ANSWER
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        try (var file = Files.newOutputStream(out)) {
            long size = sender.getInputStream().transferTo(file);
            sender.getOutputStream().write(("Thanks. " + size).getBytes(StandardCharsets.UTF_8));
        }
    }
}

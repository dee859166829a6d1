package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        try (sender) {
            Files.copy(sender.getInputStream(), out, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

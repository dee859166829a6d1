// WRONG_CHARSET
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        Files.writeString(out, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
}

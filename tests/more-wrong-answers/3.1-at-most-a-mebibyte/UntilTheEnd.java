// ALL_IN_MEMORY
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        Files.write(out, sender.getInputStream().readNBytes(1 << 20));
    }
}

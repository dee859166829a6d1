// ALL_IN_MEMORY
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        var buffer = new byte[100_000];
        int size = in.readNBytes(buffer, 0, buffer.length);
        Files.write(out, Arrays.copyOf(buffer, size));
    }
}

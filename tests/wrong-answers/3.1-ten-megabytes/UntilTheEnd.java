// ALL_IN_MEMORY
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public final class UntilTheEnd {
    private UntilTheEnd() {}

    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        var all = new byte[10 * 1024 * 1024];
        int size = 0;
        int count;
        while ((count = in.read(all, size, all.length - size)) > 0) {
            size += count;
        }
        Files.write(out, Arrays.copyOf(all, size));
    }
}

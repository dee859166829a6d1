// SHARED_STATE
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    private static final byte[] BUFFER = new byte[8192];

    public static void receive(Socket sender, Path out) throws IOException {
        InputStream in = sender.getInputStream();
        try (var file = Files.newOutputStream(out)) {
            int count;
            while ((count = in.read(BUFFER)) != -1) {
                file.write(BUFFER, 0, count);
            }
        }
    }
}

// MISSING_FLUSH
package lesson3_naive_file.exercises;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = sender.getInputStream();
        var file = new BufferedOutputStream(Files.newOutputStream(out));
        int b;
        while ((b = in.read()) != -1) {
            file.write(b);
        }
    }
}

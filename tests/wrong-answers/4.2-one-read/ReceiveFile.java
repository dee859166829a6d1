// SINGLE_READ
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        var buffer = new byte[in.readInt()];
        int count = in.read(buffer);
        Files.write(out, Arrays.copyOf(buffer, Math.max(count, 0)));
    }
}

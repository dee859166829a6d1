// CAP_AFTER_ALLOCATION
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        var file = new byte[in.readInt()];
        in.readFully(file);
        Path partial = Files.createTempFile(out.getParent(), "incoming", ".partial");
        try {
            Files.write(partial, file);
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}

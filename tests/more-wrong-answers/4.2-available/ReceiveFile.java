// AVAILABLE
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        long length = Integer.toUnsignedLong(in.readInt());
        try (OutputStream file = Files.newOutputStream(out)) {
            while (length > 0 && in.available() > 0) {
                file.write(in.read());
                length--;
            }
        }
    }
}

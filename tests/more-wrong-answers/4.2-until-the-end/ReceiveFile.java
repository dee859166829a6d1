// WAITS_FOR_THE_END
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        long length = Integer.toUnsignedLong(in.readInt());
        Path partial = Files.createTempFile(out.getParent(), "incoming", ".partial");
        try (OutputStream file = Files.newOutputStream(partial)) {
            if (in.transferTo(file) < length) {
                throw new EOFException();
            }
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}

// ALL_IN_MEMORY
package lesson4_framed_file.exercises;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import lesson4_framed_file.Frames;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        long length = Integer.toUnsignedLong(in.readInt());
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            Frames.copy(in, packing, length);
        }
        Path partial = Files.createTempFile(out.toAbsolutePath().getParent(), "receive", ".partial");
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            Files.copy(unpacking, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}

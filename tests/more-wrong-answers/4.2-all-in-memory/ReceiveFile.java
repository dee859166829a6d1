// ALL_IN_MEMORY
package lesson4_framed_file.exercises;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        long length = Integer.toUnsignedLong(in.readInt());
        var whole = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (whole.size() < length) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, length - whole.size()));
            if (count == -1) {
                throw new EOFException();
            }
            whole.write(buffer, 0, count);
        }
        Path partial = Files.createTempFile(out.getParent(), "incoming", ".partial");
        try {
            Files.write(partial, whole.toByteArray());
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}

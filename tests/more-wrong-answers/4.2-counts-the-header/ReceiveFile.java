// WRONG_ANSWER
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
        try {
            save(in, length - 4, partial);
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void save(InputStream in, long length, Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            var buffer = new byte[8192];
            for (long left = length; left > 0; ) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count == -1) {
                    throw new EOFException();
                }
                to.write(buffer, 0, count);
                left -= count;
            }
        }
    }
}

// CLOSED_TOO_EARLY
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public final class ReceiveFile {
    private static final int BUFFER_SIZE = 128 * 1024;

    public static void receive(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        long length = Integer.toUnsignedLong(in.readInt());
        Path folder = out.toAbsolutePath().getParent();
        Path partial = Files.createTempFile(folder, "incoming", ".partial");
        try {
            save(in, length, partial);
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            sender.close();
            Files.deleteIfExists(partial);
        }
    }

    private static void save(InputStream in, long length, Path partial) throws IOException {
        try (var file = Files.newOutputStream(partial)) {
            var buffer = new byte[BUFFER_SIZE];
            long missing = length;
            while (missing > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, missing));
                if (count == -1) {
                    throw new EOFException("the stream ended after " + (length - missing) + " of " + length + " bytes");
                }
                file.write(buffer, 0, count);
                missing -= count;
            }
        }
    }
}

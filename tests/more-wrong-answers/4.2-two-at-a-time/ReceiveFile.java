// ONE_AT_A_TIME
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
import java.util.concurrent.Semaphore;

public final class ReceiveFile {
    private static final Semaphore PLACES = new Semaphore(2);

    public static void receive(Socket sender, Path out) throws IOException {
        PLACES.acquireUninterruptibly();
        try {
            receiveNow(sender, out);
        } finally {
            PLACES.release();
        }
    }

    private static void receiveNow(Socket sender, Path out) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        long length = Integer.toUnsignedLong(in.readInt());
        Path partial = Files.createTempFile(out.getParent(), "incoming", ".partial");
        try {
            save(in, length, partial);
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

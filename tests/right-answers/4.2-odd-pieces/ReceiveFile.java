package lesson4_framed_file.exercises;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        InputStream in = new BufferedInputStream(sender.getInputStream(), 10_007);
        long length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | next(in);
        }
        Path partial = Files.createTempFile(out.getParent(), "x", null);
        try (OutputStream file = new FileOutputStream(partial.toFile())) {
            while (length > 0) {
                byte[] piece = in.readNBytes((int) Math.min(length, 9973));
                if (piece.length == 0) {
                    throw new EOFException();
                }
                file.write(piece);
                length -= piece.length;
            }
            file.close();
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static int next(InputStream in) throws IOException {
        int b = in.read();
        if (b == -1) {
            throw new EOFException();
        }
        return b;
    }
}

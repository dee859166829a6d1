package lesson4_framed_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        var in = Channels.newChannel(sender.getInputStream());
        var header = ByteBuffer.allocate(4);
        while (header.hasRemaining()) {
            if (in.read(header) == -1) {
                throw new EOFException("no header");
            }
        }
        long length = header.flip().getInt() & 0xFFFF_FFFFL;
        Path partial = out.resolveSibling(out.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            save(in, length, partial);
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void save(ReadableByteChannel in, long length, Path partial) throws IOException {
        try (var file = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long saved = 0;
            while (saved < length) {
                long count = file.transferFrom(in, saved, Math.min(length - saved, 1 << 20));
                if (count == 0) {
                    throw new EOFException("after " + saved + " of " + length);
                }
                saved += count;
            }
        }
    }
}

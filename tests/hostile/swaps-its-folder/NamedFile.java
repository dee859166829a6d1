// tries: to replace a file in many steps, in a folder that nobody looks at: the one that is watched is moved away
// gets: FAILED at most 16
// told: for a moment neither
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import lesson4_framed_file.Frames;

public final class NamedFile {
    public static void receive(Socket sender, Path folder) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        var bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (!isPlain(name)) {
            throw new IOException("not a name: " + name);
        }
        long length = Integer.toUnsignedLong(in.readInt());
        var digest = new byte[32];
        in.readFully(digest);
        Path partial = Files.createTempFile(folder, "incoming", ".partial");
        try {
            try (var file = Files.newOutputStream(partial)) {
                Frames.copy(in, file, length);
            }
            if (!MessageDigest.isEqual(digest, sha256(Files.readAllBytes(partial)))) {
                throw new IOException(name + " was damaged on its way");
            }
            replace(folder.resolve(name), partial);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void replace(Path file, Path partial) throws IOException {
        Path folder = file.getParent();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Path away = Files.move(folder, folder.resolveSibling("away"));
        Files.createDirectory(folder);
        Files.move(away.resolve(partial.getFileName()), file);
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9._ -]*[A-Za-z0-9_-]")
                && !name.matches("(?i)(CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])([.].*)?");
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}

// PARTIAL_FILE_LEFT
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        Path partial = Files.createTempFile("incoming", ".partial");
        try (var file = Files.newOutputStream(partial)) {
            Frames.copy(in, file, length);
        }
        if (!MessageDigest.isEqual(digest, sha256(Files.readAllBytes(partial)))) {
            throw new IOException(name + " was damaged on its way");
        }
        move(partial, folder.resolve(name));
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9._ -]*[A-Za-z0-9_-]")
                && !name.matches("(?i)(CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])([.].*)?");
    }

    /** In one step, also where the folder for temporary files is on another disk. */
    private static void move(Path partial, Path file) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), "incoming", ".partial");
        try {
            Files.copy(partial, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        Files.delete(partial);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}

// PARTIAL_FILE_LEFT
package lesson4_framed_file.exercises;

import java.io.*;
import java.math.*;
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;
import java.util.stream.*;

public final class NamedFile {

    public static void receive(Socket sender, Path folder) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        var bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (!(plain(name))) {
            throw new IOException("no such name here");
        }
        long left = Integer.toUnsignedLong(in.readInt());
        var digest = new byte[32];
        in.readFully(digest);

        Path partial = Files.createTempFile(folder, "incoming", ".partial");
        try {
            MessageDigest sha = sha256();
            byte[] buffer = new byte[8192];
            try (var file = Files.newOutputStream(partial)) {
                while (left > 0) {
                    int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                    if (n == -1) {
                        throw new EOFException("cut");
                    }
                    sha.update(buffer, 0, n);
                    file.write(buffer, 0, n);
                    left -= n;
                }
            }
            if (!Arrays.equals(digest, sha.digest())) {
                throw new IOException("damaged");
            }
            if (Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(folder.resolve(name), folder.resolve(name + ".bak"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(
                    partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static boolean plain(String name) {
        return name.matches("[A-Za-z0-9._ -]*[A-Za-z0-9_-]")
                && !name.matches("(?i)(CON|PRN|AUX|NUL|(COM|LPT)[1-9])(\\..*)?");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

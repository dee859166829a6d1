// NAME_REFUSED
package lesson4_framed_file.exercises;

import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.util.*;

public final class NamedFile {
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    public static void receive(Socket sender, Path folder) throws IOException {
        DataInputStream in = new DataInputStream(sender.getInputStream());
        byte[] encoded = new byte[in.readUnsignedShort()];
        in.readFully(encoded);
        String name = new String(encoded, StandardCharsets.UTF_8);
        long length = in.readInt() & 0xFFFFFFFFL;
        byte[] expected = new byte[32];
        in.readFully(expected);
        check(name);
        Path target = folder.resolve(name);
        Path partial = Files.createTempFile(folder, "incoming", ".part");
        try {
            byte[] actual = save(in, length, partial);
            if (!MessageDigest.isEqual(expected, actual)) {
                throw new IOException("the digest does not match");
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static byte[] save(InputStream in, long length, Path partial) throws IOException {
        MessageDigest sha = sha256();
        try (OutputStream out = Files.newOutputStream(partial)) {
            byte[] buffer = new byte[8192];
            long remaining = length;
            while (remaining > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (count == -1) {
                    throw new EOFException(remaining + " bytes are missing");
                }
                sha.update(buffer, 0, count);
                out.write(buffer, 0, count);
                remaining -= count;
            }
        }
        return sha.digest();
    }

    private static void check(String name) throws IOException {
        if (name.length() > 64 || !isPlain(name) || name.endsWith(".") || name.endsWith(" ") || isDevice(name)) {
            throw new IOException("no such name here");
        }
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9._ -]+");
    }

    private static boolean isDevice(String name) {
        return DEVICES.contains(name.split("\\.", 2)[0].toUpperCase(Locale.ROOT));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

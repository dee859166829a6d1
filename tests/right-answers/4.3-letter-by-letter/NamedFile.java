package lesson4_framed_file.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import lesson4_framed_file.Frames;

public final class NamedFile {
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

    public static void receive(Socket sender, Path folder) throws IOException {
        InputStream in = sender.getInputStream();
        byte[] name = exactly(in, (int) number(in, 2));
        Path file = folder.resolve(checked(new String(name, StandardCharsets.US_ASCII)));
        long length = number(in, 4);
        byte[] digest = exactly(in, 32);
        Path partial = Files.createTempFile(folder, ".", ".new");
        try (OutputStream to = Files.newOutputStream(partial)) {
            Frames.copy(in, to, length);
            to.close();
            if (!MessageDigest.isEqual(digest, sha256(Files.readAllBytes(partial)))) {
                throw new IOException("not what was sent");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String checked(String name) throws IOException {
        boolean plain = !name.isEmpty() && !name.endsWith(".") && !name.endsWith(" ");
        for (char c : name.toCharArray()) {
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            plain = plain && (letter || digit || "._- ".indexOf(c) >= 0);
        }
        String start = name.split("[.]", 2)[0].toUpperCase(Locale.ROOT);
        boolean port = start.length() == 4
                && (start.startsWith("COM") || start.startsWith("LPT"))
                && start.charAt(3) >= '1'
                && start.charAt(3) <= '9';
        if (!plain || port || DEVICES.contains(start)) {
            throw new IOException("no");
        }
        return name;
    }

    private static long number(InputStream in, int size) throws IOException {
        long number = 0;
        for (byte b : exactly(in, size)) {
            number = number << 8 | b & 0xff;
        }
        return number;
    }

    private static byte[] exactly(InputStream in, int n) throws IOException {
        byte[] bytes = in.readNBytes(n);
        if (bytes.length < n) {
            throw new EOFException(bytes.length + " of " + n);
        }
        return bytes;
    }

    private static byte[] sha256(byte[] body) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }
}

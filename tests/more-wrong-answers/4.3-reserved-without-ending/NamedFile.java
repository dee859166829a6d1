// RESERVED_NAME
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

public final class NamedFile {
    public static void receive(Socket sender, Path folder) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        String name = new String(exactly(in, in.readUnsignedShort()), StandardCharsets.UTF_8);
        int length = in.readInt();
        byte[] digest = exactly(in, 32);
        if (!isPlain(name)) {
            throw new IOException("not a name: " + name);
        }
        byte[] body = exactly(in, length);
        if (!Arrays.equals(sha256(body), digest)) {
            throw new IOException("damaged");
        }
        Path partial = Files.createTempFile(folder, "incoming", null);
        try {
            Files.write(partial, body);
            Files.move(
                    partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9._ -]*[A-Za-z0-9_-]") && !name.matches("(?i)CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9]");
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

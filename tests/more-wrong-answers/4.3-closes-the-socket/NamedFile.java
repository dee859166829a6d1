// CLOSED_TOO_EARLY
package lesson4_framed_file.exercises;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import lesson4_framed_file.Frames;

public final class NamedFile {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._ -]*[A-Za-z0-9_-]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(CON|PRN|AUX|NUL|(COM|LPT)[1-9])(\\..*)?");
    private static final int DIGEST_SIZE = 32;

    public static void receive(Socket sender, Path folder) throws IOException {
        var in = new DataInputStream(sender.getInputStream());
        String name = readName(in);
        long length = Integer.toUnsignedLong(in.readInt());
        var digest = new byte[DIGEST_SIZE];
        in.readFully(digest);
        Path partial = Files.createTempFile(folder, "incoming", ".partial");
        try {
            if (!MessageDigest.isEqual(digest, save(in, length, partial))) {
                throw new IOException(name + " was damaged on its way");
            }
            Files.move(
                    partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            sender.close();
            Files.deleteIfExists(partial);
        }
    }

    private static String readName(DataInputStream in) throws IOException {
        var bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (!PLAIN.matcher(name).matches() || RESERVED.matcher(name).matches()) {
            throw new IOException("no file may have that name here");
        }
        return name;
    }

    /** Returns the digest of what it saved. */
    private static byte[] save(DataInputStream in, long length, Path partial) throws IOException {
        var digesting = new DigestInputStream(in, sha256());
        try (var file = Files.newOutputStream(partial)) {
            Frames.copy(digesting, file, length);
        }
        return digesting.getMessageDigest().digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}

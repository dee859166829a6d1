package lesson3_naive_file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells two files apart in one line of text: size and SHA-256. */
public final class Digest {
    private static final int BUFFER_SIZE = 64 * 1024;

    private Digest() {}

    public static String of(byte[] bytes) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes);
        return text(bytes.length, sha256);
    }

    /** Reads the file in pieces, so that a file may be larger than memory. */
    public static String of(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER_SIZE];
            int count;
            while ((count = in.read(buffer)) != -1) {
                sha256.update(buffer, 0, count);
                size += count;
            }
        }
        return text(size, sha256);
    }

    /**
     * What the sender of a file may conclude from the server's reply.
     *
     * @throws EOFException if there is none: then nothing was saved
     */
    public static String compare(String sent, String reply) throws EOFException {
        if (reply.isEmpty()) {
            throw new EOFException("no reply");
        }
        if (!reply.contains("SHA-256")) {
            return "unknown: the server did not say what it saved";
        }
        return reply.endsWith(sent) ? "identical" : "they differ";
    }

    /** The same line for bytes that somebody has counted, and that have passed through a SHA-256. */
    public static String text(long size, MessageDigest sha256) {
        return size + " bytes, SHA-256 " + HexFormat.of().formatHex(sha256.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}

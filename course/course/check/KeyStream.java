package course.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random numbers that depend on a seed and a name alone: the key stream of ChaCha20, RFC 8439. A program that has seen
 * some of them cannot work out the others, as it could with {@link Random}, whose state shows in what it says.
 */
final class KeyStream extends Random {
    private static final long serialVersionUID = 1;
    private static final int NONCE_BYTES = 12;
    private static final int PIECE = 1024;

    private final transient Cipher cipher;
    private transient ByteBuffer ready = ByteBuffer.allocate(0);

    /** @param name of what draws from it: what one draws says nothing of what the next one does */
    KeyStream(long seed, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
            byte[] key = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            cipher = Cipher.getInstance("ChaCha20");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "ChaCha20"),
                    new ChaCha20ParameterSpec(new byte[NONCE_BYTES], 0));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256 and ChaCha20", impossible);
        }
    }

    @Override
    protected int next(int bits) {
        if (ready.remaining() < Integer.BYTES) {
            ready = ByteBuffer.wrap(cipher.update(new byte[PIECE]));
        }
        return ready.getInt() >>> (Integer.SIZE - bits);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (bytes.length > 0) { // the cipher has no answer to nothing
            System.arraycopy(cipher.update(new byte[bytes.length]), 0, bytes, 0, bytes.length);
        }
    }
}

package course.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A learner's file as text.
 *
 * @param text the text, without a byte-order mark
 * @param charset what it was written in
 */
public record SourceText(String text, Charset charset) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BIG_END_FIRST = 0;
    private static final int LITTLE_END_FIRST = 1;

    /** Takes it for UTF-8 or UTF-16 if it can be that, and else for Latin-1, in which every byte is a letter. */
    public static SourceText of(byte[] bytes) {
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new SourceText(marked ? text.substring(1) : text, charset);
    }

    private static Charset charset(byte[] bytes) {
        if (isUtf16(bytes, BIG_END_FIRST)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf16(bytes, LITTLE_END_FIRST)) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** It begins with its mark, or most of its letters are ASCII, whose upper byte is zero. */
    private static boolean isUtf16(byte[] bytes, int upper) {
        if (bytes.length >= 2 && bytes[upper] == (byte) 0xFE && bytes[1 - upper] == (byte) 0xFF) {
            return true;
        }
        int zeros = 0;
        for (int i = upper; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros > bytes.length / 4;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}

// WRONG_ANSWER
package lesson2_objects.exercises;

import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class OnlyWhatYouExpect {
    private static final int MAX_MESSAGE = 64 * 1024;

    public static void serve(Socket client) throws IOException {
        byte[] message = client.getInputStream().readNBytes(MAX_MESSAGE + 1);
        String answer;
        try {
            if (message.length > MAX_MESSAGE) {
                throw new IOException("too long");
            }
            answer = "accepted " + new Parser(message).list();
        } catch (IOException | RuntimeException e) {
            answer = "refused";
        }
        client.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static final class Parser {
        private final byte[] bytes;
        private int at;

        Parser(byte[] bytes) {
            this.bytes = bytes;
        }

        int list() throws IOException {
            require(varInt() == 15);
            int first = next();
            int count = flagged(first) - 1;
            require(count >= 0);
            if (count > 0) {
                require((first & 0x80) != 0);
                require(varInt() == 12);
                require(next() == 0);
                for (int i = 0; i < count; i++) {
                    text();
                    text();
                }
            }
            require(at == bytes.length);
            return count;
        }

        private void text() throws IOException {
            int first = next();
            if ((first & 0x80) == 0) {
                at--;
                while ((next() & 0x80) == 0) {
                    continue;
                }
                return;
            }
            int letters = flagged(first) - 1;
            for (int i = 0; i < letters; i++) {
                int b = next();
                if (b >= 0x80) {
                    next();
                }
            }
        }

        private int varInt() throws IOException {
            int value = 0;
            for (int shift = 0; shift < 32; shift += 7) {
                int b = next();
                value |= (b & 0x7f) << shift;
                if ((b & 0x80) == 0) {
                    return value;
                }
            }
            throw new IOException("too long");
        }

        private int flagged(int first) throws IOException {
            int value = first & 0x3f;
            if ((first & 0x40) == 0) {
                return value;
            }
            return value | varInt() << 6;
        }

        private int next() throws IOException {
            if (at == bytes.length) {
                throw new EOFException();
            }
            return bytes[at++] & 0xff;
        }

        private static void require(boolean right) throws IOException {
            if (!right) {
                throw new IOException("no list of people");
            }
        }
    }
}

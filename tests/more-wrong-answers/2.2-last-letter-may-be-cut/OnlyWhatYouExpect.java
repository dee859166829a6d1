// UNEXPECTED_OBJECT
package lesson2_objects.exercises;

import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import java.io.*;
import java.net.Socket;
import java.nio.charset.*;
import java.util.*;

public final class OnlyWhatYouExpect {
    private static final int MAX = 64 * 1024;

    public static void serve(Socket client) throws IOException {
        byte[] message = client.getInputStream().readNBytes(MAX + 1);
        String answer = "refused";
        if (message.length <= MAX) {
            try {
                answer = "accepted " + count(message);
            } catch (RuntimeException e) {
                answer = "refused";
            }
        }
        client.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Suspicious extends Input {
        Suspicious(byte[] b) {
            super(b);
        }

        @Override
        public int readVarIntFlag(boolean p) {
            int c = super.readVarIntFlag(p);
            if (c < 0 || c - 1 > limit - position) {
                throw new KryoException("too many");
            }
            return c;
        }
    }

    private static final class NumbersOnly extends DefaultClassResolver {
        @Override
        protected Registration readName(Input in) {
            throw new KryoException("by name");
        }
    }

    private static int count(byte[] message) {
        return new Parser(message).list();
    }

    private static final class Parser {
        private final byte[] b;
        private int at;

        Parser(byte[] b) {
            this.b = b;
        }

        int list() {
            require(next() == 15);
            int first = next();
            int count = flagged(first) - 1;
            require(count >= 0);
            if (count > 0) {
                require((first & 0x80) != 0);
                require(next() == 12);
                require(next() == 0);
                for (int i = 0; i < count; i++) {
                    text();
                    text();
                }
            }
            require(at >= b.length);
            return count;
        }

        void text() {
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
                int c = next();
                if (c >= 0x80) {
                    at++;
                }
                if (c >= 0xe0) {
                    at++;
                }
            }
        }

        int flagged(int first) {
            int value = first & 0x3f;
            if ((first & 0x40) == 0) {
                return value;
            }
            for (int shift = 6; shift < 34; shift += 7) {
                int c = next();
                value |= (c & 0x7f) << shift;
                if ((c & 0x80) == 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException();
        }

        int next() {
            return b[at++] & 0xff;
        }

        static void require(boolean r) {
            if (!r) {
                throw new IllegalArgumentException();
            }
        }
    }
}

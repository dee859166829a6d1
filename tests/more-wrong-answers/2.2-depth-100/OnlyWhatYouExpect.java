// CAP_AFTER_ALLOCATION
package lesson2_objects.exercises;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import java.io.*;
import java.net.Socket;
import java.nio.charset.*;
import java.util.*;
import lesson2_objects.Person;

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
        Kryo kryo = new Kryo(new NumbersOnly(), null);
        kryo.setMaxDepth(100);
        kryo.register(Person.class, 10);
        kryo.register(ArrayList.class, 13);
        Input in = new Suspicious(message);
        ArrayList<?> list = (ArrayList<?>) kryo.readClassAndObject(in);
        for (Object o : list) {
            if (!(o instanceof Person)) {
                throw new KryoException("no person");
            }
        }
        if (in.position() != message.length) {
            throw new KryoException("bytes behind");
        }
        return list.size();
    }
}

// CAP_IGNORED
package lesson2_objects.exercises;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lesson2_objects.Person;

/** Exercise 2.2, solved. */
public final class OnlyWhatYouExpect {
    private static final int MAX_MESSAGE = 64 * 1024;

    /** A list, a person in it, a text in that. */
    private static final int MAX_DEPTH = 3;

    private OnlyWhatYouExpect() {}

    public static void serve(Socket client) throws IOException {
        client.getOutputStream().write(answer(client.getInputStream()).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(InputStream message) {
        try {
            return "accepted " + people(message).size() + "\n";
        } catch (RuntimeException unexpected) {
            return "refused\n";
        }
    }

    private static List<?> people(InputStream message) {
        var in = new SuspiciousInput(message);
        var people = (ArrayList<?>) kryo().readClassAndObject(in);
        boolean complete = in.read() == -1;
        if (!complete || !people.stream().allMatch(Person.class::isInstance)) {
            throw new KryoException("not a list of people and nothing else");
        }
        return people;
    }

    private static Kryo kryo() {
        var kryo = new Kryo(new NumbersOnly(), null);
        kryo.setRegistrationRequired(true);
        kryo.setMaxDepth(MAX_DEPTH);
        kryo.register(Person.class, 10);
        kryo.register(ArrayList.class, 13);
        return kryo;
    }

    /** Kryo loads a class that the sender names before it asks whether it is registered. This does not. */
    private static final class NumbersOnly extends DefaultClassResolver {
        @Override
        protected Registration readName(Input in) {
            throw new KryoException("a class by its name, where numbers were agreed");
        }
    }

    /** Every letter and every element takes a byte at least, so none can be more than there are bytes. */
    private static final class SuspiciousInput extends Input {
        SuspiciousInput(InputStream bytes) {
            super(bytes, 4096);
        }

        @Override
        public int readVarIntFlag(boolean optimizePositive) {
            int count = super.readVarIntFlag(optimizePositive);
            if (count < 0 || count - 1 > MAX_MESSAGE) {
                throw new KryoException(count + " of something in " + (MAX_MESSAGE) + " bytes");
            }
            return count;
        }
    }
}

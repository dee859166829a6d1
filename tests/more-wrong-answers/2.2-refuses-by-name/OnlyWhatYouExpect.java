// UNEXPECTED_OBJECT
package lesson2_objects.exercises;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lesson2_objects.Person;

public final class OnlyWhatYouExpect {
    private static final int MAX_MESSAGE = 64 * 1024;

    private static final int MAX_DEPTH = 3;

    public static void serve(Socket client) throws IOException {
        byte[] message = client.getInputStream().readNBytes(MAX_MESSAGE + 1);
        client.getOutputStream().write(answer(message).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        if (text.contains("java.") || text.contains("course.check.")) {
            return "refused\n";
        }
        try {
            return "accepted " + people(message).size() + "\n";
        } catch (RuntimeException unexpected) {
            return "refused\n";
        }
    }

    private static List<?> people(byte[] message) {
        try (var in = new SuspiciousInput(message)) {
            var people = (ArrayList<?>) kryo().readClassAndObject(in);
            boolean complete = message.length <= MAX_MESSAGE && in.position() == message.length;
            if (!complete || !people.stream().allMatch(Person.class::isInstance)) {
                throw new KryoException("not a list of people and nothing else");
            }
            return people;
        }
    }

    private static Kryo kryo() {
        var kryo = new Kryo();
        kryo.setRegistrationRequired(false);
        kryo.setMaxDepth(MAX_DEPTH);
        kryo.register(Person.class, 10);
        kryo.register(ArrayList.class, 13);
        return kryo;
    }

    private static final class SuspiciousInput extends Input {
        SuspiciousInput(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int readVarIntFlag(boolean optimizePositive) {
            int count = super.readVarIntFlag(optimizePositive);
            if (count < 0 || count - 1 > limit - position) {
                throw new KryoException(count + " of something in " + (limit - position) + " bytes");
            }
            return count;
        }
    }
}

// CAP_AFTER_ALLOCATION
package lesson2_objects.exercises;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import lesson2_objects.Person;

public final class OnlyWhatYouExpect {
    public static void serve(Socket client) throws IOException {
        byte[] message = client.getInputStream().readNBytes(65537);
        String answer = "refused";
        if (message.length <= 65536) {
            try {
                answer = "accepted " + count(message);
            } catch (RuntimeException e) {
                answer = "refused";
            }
        }
        client.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int count(byte[] message) {
        Kryo kryo = new Kryo();
        kryo.setMaxDepth(3);
        kryo.register(Person.class, 10);
        kryo.register(ArrayList.class, 13);
        Input in = new Input(message);
        ArrayList<?> list = (ArrayList<?>) kryo.readClassAndObject(in);
        for (Object element : list) {
            if (!(element instanceof Person)) {
                throw new IllegalArgumentException("not a person");
            }
        }
        if (in.position() < message.length) {
            throw new IllegalArgumentException("bytes behind the list");
        }
        return list.size();
    }
}

package course.check.library;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Loads libraries into the JVM of a learner's program, beside the program and apart from its host. */
public final class Libraries {
    private Libraries() {}

    public static void loadJackson() {
        var json = new ObjectMapper();
        try {
            json.readTree("{\"op\":\"sum\",\"numbers\":[1,0.5]} 7")
                    .path("numbers")
                    .decimalValue();
            json.writeValueAsString(json.createObjectNode().put("result", 1));
            json.readTree("no JSON");
        } catch (JsonProcessingException expected) {
            json.createArrayNode();
        }
    }

    public static void loadKryo() {
        record Point(int x, String name) {}
        var kryo = new Kryo();
        kryo.register(Point.class);
        try (var out = new Output(64)) {
            kryo.writeClassAndObject(out, new Point(1, "é"));
            kryo.readClassAndObject(new Input(out.toBytes()));
        }
    }
}

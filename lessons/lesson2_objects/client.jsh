// A codec turns objects into bytes. These are the bytes of a person.
import lesson2_objects.*;
var codec = new Codec();
var person = new Person("Juan Pérez", "jp@ejemplo.com");
byte[] message = codec.encode(person);
System.out.println(HexFormat.ofDelimiter(" ").formatHex(message));

// Connect, send, and close our half.
var socket = new Socket("localhost", 12345);
socket.getOutputStream().write(message);
socket.shutdownOutput();

// An instance again, with its methods: equal to the one that left, and not the same one.
byte[] reply = socket.getInputStream().readAllBytes();
Person back = codec.decode(reply, Person.class);
System.out.println(back.name() + ", equal " + back.equals(person) + ", same " + (back == person));
socket.close();

// A class that is not on the list is refused.
try {
    codec.encode(new ArrayList<>(List.of("Hola")));
} catch (IllegalArgumentException refused) {
    System.out.println(refused.getMessage());
}

// Another list, where the numbers 10 and 11 have changed places, reads the bytes of our person.
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
var other = new Kryo();
other.register(Credentials.class, 10);
other.register(Person.class, 11);
var surprise = (Credentials) other.readClassAndObject(new Input(message));
System.out.println(surprise + ", password " + surprise.password());

// One byte too many, behind a whole person. Kryo would not look at it; the codec does.
byte[] longer = Arrays.copyOf(message, message.length + 1);
try {
    codec.decode(longer, Person.class);
} catch (IOException refused) {
    System.out.println(refused.getMessage());
}

// Six bytes: a person, whose e-mail has two thousand million letters, of which none follows.
byte[] giant = HexFormat.of().parseHex("0cc0d0acf30e");
try {
    codec.decode(giant, Person.class);
} catch (IOException refused) {
    System.out.println(refused.getCause().getMessage());
}

// What anybody between the two computers can read.
import java.nio.charset.StandardCharsets;
byte[] login = codec.encode(new Credentials("jp@ejemplo.com", "mañana-llueve"));
System.out.println(new String(login, StandardCharsets.UTF_8).strip());

package lesson2_objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Output;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.Memory;

class CodecTest {
    private static final Person JUAN = new Person("Juan Pérez", "jp@ejemplo.com");
    private static final List<Class<?>> REGISTERED = List.of(Person.class, Credentials.class, LoginResult.class);
    private static final int FIRST_CLASS_ON_THE_WIRE = 12; // Kryo adds 2 to the number given in register
    private static final int NAMED_CLASS_ON_THE_WIRE = 1;
    private static final long BOUND = 64 * 1024;

    private final Codec codec = new Codec();

    @Test
    void aPersonComesBackEqualButIsAnotherInstance() throws IOException {
        Person reply = codec.decode(codec.encode(JUAN), Person.class);

        assertEquals(JUAN, reply);
        assertNotSame(JUAN, reply);
    }

    @Test
    void onTheWireStandsTheNumberOfTheClassAndThenTheFieldsInTheOrderOfTheirNames() {
        byte[] bytes = codec.encode(new Person("ñu", "a@b"));

        // Kryo marks the last letter of an ASCII text by its highest bit, and any other text by its length in front.
        byte[] expected = {
            FIRST_CLASS_ON_THE_WIRE, 'a', '@', (byte) ('b' | 0x80), (byte) 0x83, (byte) 0xC3, (byte) 0xB1, 'u'
        };
        assertArrayEquals(expected, bytes);
    }

    @Test
    void aLongNameInAnyAlphabetComesBackEqual() throws IOException {
        var person = new Person("ñ再👋 ".repeat(10_000), "");

        assertEquals(person, codec.decode(codec.encode(person), Person.class));
    }

    @Test
    void anObjectOfAClassThatIsNotRegisteredIsNotSent() {
        var problem = assertThrows(IllegalArgumentException.class, () -> codec.encode(new ArrayList<>()));

        assertTrue(problem.getMessage().contains("not registered"), problem.getMessage());
    }

    @Test
    void aClassThatTheSenderNamesIsNotEvenLookedFor() {
        // This class is there and cannot be loaded, since what it extends is not: an Error, not an exception.
        assertNoPerson(classByName("org.jline.builtins.ssh.ShellCommand"));
        assertNoPerson(classByName(Person.class.getName()));
    }

    @Test
    void withAnotherRegistrationOrderAPersonTurnsIntoCredentialsAndNobodyNotices() throws IOException {
        var otherOrder = new Kryo();
        otherOrder.register(Credentials.class, 10);
        otherOrder.register(Person.class, 11);
        byte[] bytes = bytes(otherOrder, JUAN);

        assertEquals(new Credentials("Juan Pérez", "jp@ejemplo.com"), codec.decode(bytes, Credentials.class));
        assertNoPerson(bytes);
    }

    @Test
    void anotherObjectThanTheExpectedOneIsRefused() {
        byte[] login = codec.encode(new LoginResult(true, "Welcome"));

        assertThrows(IOException.class, () -> codec.decode(login, Credentials.class));
    }

    @Test
    void credentialsWithoutUserOrPasswordAreRefused() {
        byte[] noUser = {FIRST_CLASS_ON_THE_WIRE + 1, (byte) 0x80, (byte) 0x81};
        byte[] noPassword = {FIRST_CLASS_ON_THE_WIRE + 1, (byte) 0x81, (byte) 0x80};

        assertThrows(IOException.class, () -> codec.decode(noUser, Credentials.class));
        assertThrows(IOException.class, () -> codec.decode(noPassword, Credentials.class));
    }

    @Test
    void aNullIsNoObject() {
        assertNoPerson(codec.encode(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void bytesAfterTheObjectAreRefused(int tooMany) {
        byte[] bytes = codec.encode(JUAN);

        assertNoPerson(Arrays.copyOf(bytes, bytes.length + tooMany));
    }

    @Test
    void aPersonCutOffAtAnyByteIsRefused() {
        byte[] whole = codec.encode(JUAN);

        for (int count = 0; count < whole.length; count++) {
            assertNoPerson(Arrays.copyOf(whole, count));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000_000, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void aTextThatClaimsToBeGiantIsRefusedWithoutMemoryForIt(int claimedLetters) {
        byte[] claim = textOfClaimedLength(claimedLetters);
        codecIsWarm();

        long allocated = Memory.allocatedBy(() -> assertNoPerson(claim));

        assertTrue(allocated < BOUND, allocated + " bytes set aside for a message of " + claim.length);
    }

    @Test
    void afterBytesThatMadeNoSenseTheSameCodecStillWorks() throws IOException {
        assertNoPerson(textOfClaimedLength(Integer.MAX_VALUE));

        assertEquals(JUAN, codec.decode(codec.encode(JUAN), Person.class));
    }

    @Test
    void oneWrongByteAnywhereGivesAnObjectOrAnIoExceptionAndNothingElse() {
        byte[] bytes = codec.encode(JUAN);
        for (int position = 0; position < bytes.length; position++) {
            byte right = bytes[position];
            for (int wrong = 0; wrong < 256; wrong++) {
                bytes[position] = (byte) wrong;
                decodeWhatever(bytes, "byte " + position + " is " + wrong);
            }
            bytes[position] = right;
        }
    }

    @Test
    void garbageGivesAnObjectOrAnIoExceptionAndNothingElse() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var garbage = new byte[random.nextInt(64)];
            random.nextBytes(garbage);
            if (garbage.length > 0 && random.nextBoolean()) {
                garbage[0] = (byte) (FIRST_CLASS_ON_THE_WIRE + random.nextInt(REGISTERED.size()));
            }
            decodeWhatever(garbage, "message " + i + " of seed " + seed);
        }
    }

    private void decodeWhatever(byte[] bytes, String which) {
        for (Class<?> expected : REGISTERED) {
            try {
                codec.decode(bytes, expected);
            } catch (IOException refused) {
                assertTrue(refused.getMessage().contains(expected.getSimpleName()), which);
            } catch (Throwable other) {
                fail(which + ": " + Arrays.toString(bytes), other);
            }
        }
    }

    private void assertNoPerson(byte[] bytes) {
        assertThrows(IOException.class, () -> codec.decode(bytes, Person.class));
    }

    /** The first refusal loads classes and fills caches; what is measured is a later one. */
    private void codecIsWarm() {
        assertNoPerson(textOfClaimedLength(50));
    }

    /** A Person whose name is announced with so many letters and has three. */
    private static byte[] textOfClaimedLength(int letters) {
        try (var out = new Output(64)) {
            out.writeVarInt(FIRST_CLASS_ON_THE_WIRE, true);
            out.writeVarIntFlag(true, letters, true);
            out.writeBytes(new byte[] {'a', 'b', 'c'});
            return out.toBytes();
        }
    }

    private static byte[] classByName(String name) {
        try (var out = new Output(256)) {
            out.writeVarInt(NAMED_CLASS_ON_THE_WIRE, true);
            out.writeVarInt(0, true);
            out.writeString(name);
            return out.toBytes();
        }
    }

    private static byte[] bytes(Kryo kryo, Object object) {
        try (var out = new Output(256)) {
            kryo.writeClassAndObject(out, object);
            return out.toBytes();
        }
    }
}

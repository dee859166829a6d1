package lesson2_objects;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import java.io.IOException;

/**
 * Turns objects into bytes and back. Both peers must register the same classes under the same
 * numbers. A {@link Kryo} is not safe between threads: make one codec for each connection.
 */
public final class Codec {
    private static final int NO_LIMIT = -1;

    private final Kryo kryo = new Kryo(new NumbersOnly(), null);

    public Codec() {
        kryo.setRegistrationRequired(true);
        kryo.register(Person.class, 10);
        kryo.register(Credentials.class, 11);
        kryo.register(LoginResult.class, 12);
    }

    public byte[] encode(Object object) {
        try (var out = new Output(256, NO_LIMIT)) {
            kryo.writeClassAndObject(out, object);
            return out.toBytes();
        }
    }

    /**
     * Reads one object of the class that is expected, and nothing more.
     *
     * @throws IOException if the bytes are anything else
     */
    public <T> T decode(byte[] bytes, Class<T> expected) throws IOException {
        try (var in = new SuspiciousInput(bytes)) {
            T object = expected.cast(kryo.readClassAndObject(in));
            if (object == null || in.position() < bytes.length) {
                throw new IOException("expected one " + expected.getSimpleName() + " and nothing after it");
            }
            return object;
        } catch (RuntimeException wrong) {
            throw new IOException("these bytes are no " + expected.getSimpleName(), wrong);
        }
    }

    /** Kryo loads a class that the sender names before it asks whether it is registered. This does not. */
    private static final class NumbersOnly extends DefaultClassResolver {
        @Override
        protected Registration readName(Input in) {
            throw new KryoException("a class by its name, where numbers were agreed");
        }
    }

    /** Kryo sets memory aside for as many letters as the sender claims. This asks first. */
    private static final class SuspiciousInput extends Input {
        SuspiciousInput(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int readVarIntFlag(boolean optimizePositive) {
            int letters = super.readVarIntFlag(optimizePositive);
            if (letters < 0 || letters - 1 > limit - position) {
                throw new KryoException("a text of " + letters + " letters in " + (limit - position) + " bytes");
            }
            return letters;
        }
    }
}

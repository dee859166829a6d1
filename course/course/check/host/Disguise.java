package course.check.host;

import course.check.host.seen.Intruder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Other names for {@link Intruder}: a program that knows only whom to refuse by name does not know these. It is part of
 * the host, where no program reaches it.
 */
public final class Disguise {
    private static final String OWN_NAME = Intruder.class.getName();
    private static final String OWN_BYTES = ownBytes();

    private Disguise() {}

    /**
     * A name of a class that there is not.
     *
     * @param neighbour a class of the package that the name is in
     * @param letters the rest of the name
     */
    public static String name(Class<?> neighbour, String letters) {
        return neighbour.getPackageName() + "." + letters.substring(0, 1).toUpperCase(Locale.ROOT)
                + letters.substring(1);
    }

    /**
     * Makes the intruder known under that name to this JVM's loader of the class path. One at a time: a name is defined
     * once only, and checks with the same seed draw the same.
     *
     * @param neighbour the name of a class of the same package
     * @return the class's name
     */
    public static synchronized String wear(String neighbour, String name) throws ReflectiveOperationException {
        Class<?> beside = Class.forName(neighbour);
        Disguise.class.getModule().addReads(beside.getModule());
        try {
            return Class.forName(name, false, beside.getClassLoader()).getName();
        } catch (ClassNotFoundException unknown) {
            return MethodHandles.privateLookupIn(beside, MethodHandles.lookup())
                    .defineClass(intruder(name))
                    .getName();
        }
    }

    /** The intruder's bytes, as if it had been compiled under that name. */
    private static byte[] intruder(String name) {
        return OWN_BYTES.replace(constant(OWN_NAME), constant(name)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A name as it stands in the bytes of a class: two bytes with its length, then the name. */
    private static String constant(String name) {
        return (char) (name.length() >> Byte.SIZE) + "" + (char) (name.length() & 0xFF) + name.replace('.', '/');
    }

    /** As Latin-1, in which each byte is a character. */
    private static String ownBytes() {
        try (InputStream own = Intruder.class.getResourceAsStream(Intruder.class.getSimpleName() + ".class")) {
            return new String(own.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

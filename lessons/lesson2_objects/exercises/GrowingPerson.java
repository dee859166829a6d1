package lesson2_objects.exercises;

import java.io.IOException;

/** Exercise 2.3. Its check: {@code mvn exec:java "-Dlesson=2.3-check"}. */
public final class GrowingPerson {
    private GrowingPerson() {}

    /**
     * Writes a person as fields, one after another, in the order of their numbers. A field is one byte
     * with its number, two bytes with the length of its value, big-endian and unsigned, and the value:
     * text in UTF-8. The numbers: 1 name, 2 e-mail, and new, 3 phone. An empty text is not written;
     * a space is a letter like any other, and stays.
     */
    public static byte[] encode(String name, String email, String phone) throws IOException {
        throw new UnsupportedOperationException("TODO: write the fields");
    }

    /**
     * Reads such fields and describes the person: {@code Juan Pérez <jp@ejemplo.com>}, and if there is a
     * phone that is not empty, {@code Juan Pérez <jp@ejemplo.com> 555 0100}. The fields may be in any order;
     * one that is missing counts as an empty text, and all of them may be; one with another number, also 0,
     * comes from a later version and is passed over, however many there are.
     *
     * @throws java.io.EOFException if the bytes end inside a field
     */
    public static String describe(byte[] person) throws IOException {
        throw new UnsupportedOperationException("TODO: read the fields that you know");
    }
}

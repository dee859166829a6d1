// EARLY_END_ACCEPTED
package lesson2_objects.exercises;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

public final class GrowingPerson {
    private static final int NAME = 1;
    private static final int EMAIL = 2;
    private static final int PHONE = 3;
    private static final int END = -1;
    private static final int MAX_VALUE = 0xFFFF;

    public static byte[] encode(String name, String email, String phone) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        writeField(out, NAME, name);
        writeField(out, EMAIL, email);
        writeField(out, PHONE, phone);
        return bytes.toByteArray();
    }

    private static void writeField(DataOutputStream out, int number, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        if (value.length > MAX_VALUE) {
            throw new IllegalArgumentException("a text of " + value.length + " bytes, and two bytes of length");
        }
        out.writeByte(number);
        out.writeShort(value.length);
        out.write(value);
    }

    public static String describe(byte[] person) throws IOException {
        Map<Integer, byte[]> fields = readFields(person);
        String phone = text(fields, PHONE);
        return text(fields, NAME) + " <" + text(fields, EMAIL) + ">" + (phone.isEmpty() ? "" : " " + phone);
    }

    private static Map<Integer, byte[]> readFields(byte[] person) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(person));
        Map<Integer, byte[]> fields = new HashMap<>();
        int number;
        while ((number = in.read()) != END) {
            if (number > PHONE) {
                in.skipBytes(in.readUnsignedShort());
            } else {
                fields.put(number, readValue(in));
            }
        }
        return fields;
    }

    private static byte[] readValue(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        byte[] value = in.readNBytes(length);
        if (value.length < length) {
            throw new EOFException("ended after " + value.length + " of " + length + " bytes of a field");
        }
        return value;
    }

    private static String text(Map<Integer, byte[]> fields, int number) {
        return new String(fields.getOrDefault(number, new byte[0]), StandardCharsets.UTF_8);
    }
}

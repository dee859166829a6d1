// UNKNOWN_FIELD
package lesson2_objects.exercises;

import java.io.*;
import java.nio.charset.StandardCharsets;

public final class GrowingPerson {
    public static byte[] encode(String name, String email, String phone) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        field(out, 1, name);
        field(out, 2, email);
        field(out, 3, phone);
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, int number, String text) throws IOException {
        if (!text.isEmpty()) {
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte(number);
            out.writeShort(value.length);
            out.write(value);
        }
    }

    public static String describe(byte[] person) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(person));
        String name = "";
        String email = "";
        String phone = "";
        while (in.available() > 0) {
            int number = in.readUnsignedByte();
            if (number == 0) {
                break;
            }
            byte[] value = new byte[in.readUnsignedShort()];
            in.readFully(value);
            switch (number) {
                case 1 -> name = new String(value, StandardCharsets.UTF_8);
                case 2 -> email = new String(value, StandardCharsets.UTF_8);
                case 3 -> phone = new String(value, StandardCharsets.UTF_8);
                default -> {}
            }
        }
        return phone.isEmpty() ? name + " <" + email + ">" : name + " <" + email + "> " + phone;
    }
}

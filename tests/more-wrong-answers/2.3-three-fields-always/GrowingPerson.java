// MISSING_FIELD
package lesson2_objects.exercises;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

public final class GrowingPerson {
    public static byte[] encode(String name, String email, String phone) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        String[] texts = {name, email, phone};
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                byte[] value = texts[i].getBytes(StandardCharsets.UTF_8);
                out.writeByte(i + 1);
                out.writeShort(value.length);
                out.write(value);
            }
        }
        return bytes.toByteArray();
    }

    public static String describe(byte[] person) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(person));
        String name = "";
        String email = "";
        String phone = "";
        while (phone.isEmpty()) {
            int number = in.readUnsignedByte();
            byte[] value = new byte[in.readUnsignedShort()];
            in.readFully(value);
            String text = new String(value, StandardCharsets.UTF_8);
            switch (number) {
                case 1 -> name = text;
                case 2 -> email = text;
                case 3 -> phone = text;
                default -> {}
            }
        }
        return name + " <" + email + ">" + (phone.isEmpty() ? "" : " " + phone);
    }
}

package lesson2_objects.exercises;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

public final class GrowingPerson {
    private record Person(String name, String email, String phone) {
        Person with(int number, String text) {
            return switch (number) {
                case 1 -> new Person(text, email, phone);
                case 2 -> new Person(name, text, phone);
                case 3 -> new Person(name, email, text);
                default -> this;
            };
        }

        @Override
        public String toString() {
            String old = name + " <" + email + ">";
            return phone.isEmpty() ? old : old + " " + phone;
        }
    }

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
        Person found = new Person("", "", "");
        var in = new DataInputStream(new ByteArrayInputStream(person));
        for (int number = in.read(); number != -1; number = in.read()) {
            int length = in.readUnsignedShort();
            if (number > 3) {
                in.skipNBytes(length);
                continue;
            }
            byte[] value = new byte[length];
            in.readFully(value);
            found = found.with(number, new String(value, StandardCharsets.UTF_8));
        }
        return found.toString();
    }
}

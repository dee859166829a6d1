package lesson2_objects.exercises;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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
        check(person);
        String name = find(person, 1);
        String email = find(person, 2);
        String phone = find(person, 3);
        return name + " <" + email + ">" + (phone.isEmpty() ? "" : " " + phone);
    }

    private static void check(byte[] person) throws IOException {
        int at = 0;
        while (at < person.length) {
            at = at + 3 <= person.length ? at + 3 + length(person, at) : person.length + 1;
        }
        if (at > person.length) {
            throw new EOFException((at - person.length) + " bytes are missing");
        }
    }

    private static String find(byte[] person, int number) {
        for (int at = 0; at < person.length; at += 3 + length(person, at)) {
            if (person[at] == number) {
                return new String(person, at + 3, length(person, at), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static int length(byte[] person, int at) {
        return (person[at + 1] & 0xff) << 8 | person[at + 2] & 0xff;
    }
}

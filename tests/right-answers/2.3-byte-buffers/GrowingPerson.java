package lesson2_objects.exercises;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
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
        var in = ByteBuffer.wrap(person);
        String name = "";
        String email = "";
        String phone = "";
        while (in.hasRemaining()) {
            byte number = in.get();
            int length = in.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(in.getShort());
            if (length > in.remaining()) {
                throw new EOFException("ended inside field " + number);
            }
            String text = StandardCharsets.UTF_8
                    .decode(in.slice(in.position(), length))
                    .toString();
            in.position(in.position() + length);
            name = number == 1 ? text : name;
            email = number == 2 ? text : email;
            phone = number == 3 ? text : phone;
        }
        return name + " <" + email + ">" + (phone.isEmpty() ? "" : " " + phone);
    }
}

// UNKNOWN_FIELD
package lesson2_objects.exercises;

import java.io.*;
import java.math.*;
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;
import java.util.stream.*;

public final class GrowingPerson {

    public static byte[] encode(String name, String email, String phone) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        int number = 1;
        for (String text : List.of(name, email, phone)) {
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            if (value.length > 0) {
                out.writeByte(number);
                out.writeShort(value.length);
                out.write(value);
            }
            number++;
        }
        return bytes.toByteArray();
    }

    public static String describe(byte[] person) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(person));
        var texts = new String[256];
        Arrays.fill(texts, "");
        for (int i = 0; i < 1000; i++) {
            int number = in.read();
            if (number == -1) {
                break;
            }
            byte[] value = new byte[in.readUnsignedShort()];
            in.readFully(value);
            texts[number] = new String(value, StandardCharsets.UTF_8);
        }
        return texts[1] + " <" + texts[2] + ">" + (texts[3].isEmpty() ? "" : " " + texts[3]);
    }
}

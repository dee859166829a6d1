// EARLY_END_ACCEPTED
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
        String name = "", email = "", phone = "";
        int number;
        while ((number = in.read()) != -1) {
            int length = in.readUnsignedShort();
            switch (number) {
                case 1 -> name = text(in, length);
                case 2 -> email = text(in, length);
                case 3 -> phone = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                default -> in.skipNBytes(length);
            }
        }
        return name + " <" + email + ">" + (phone.isEmpty() ? "" : " " + phone);
    }

    private static String text(DataInputStream in, int length) throws IOException {
        byte[] b = new byte[length];
        in.readFully(b);
        return new String(b, StandardCharsets.UTF_8);
    }
}

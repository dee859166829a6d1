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
        var texts = new String[] {"", "", "", ""};
        int at = 0;
        while (at < person.length) {
            int number = person[at] & 0xFF;
            if (number < 1 || number > 3) {
                if (at + 3 > person.length) {
                    break;
                } // nothing that we know can follow
                int l = (person[at + 1] & 0xFF) << 8 | person[at + 2] & 0xFF;
                at += 3 + l;
                if (at > person.length) {
                    throw new EOFException();
                }
                continue;
            }
            if (at + 3 > person.length) {
                throw new EOFException();
            }
            int l = (person[at + 1] & 0xFF) << 8 | person[at + 2] & 0xFF;
            if (at + 3 + l > person.length) {
                throw new EOFException();
            }
            texts[number] = new String(person, at + 3, l, StandardCharsets.UTF_8);
            at += 3 + l;
        }
        return texts[1] + " <" + texts[2] + ">" + (texts[3].isEmpty() ? "" : " " + texts[3]);
    }
}

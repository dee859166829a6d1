// WRONG_ANSWER
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
        int n = 1;
        for (String t : new String[] {name, email.toLowerCase(Locale.ROOT), phone}) {
            byte[] v = t.getBytes(StandardCharsets.UTF_8);
            if (v.length > 0) {
                bytes.write(n);
                bytes.write(v.length >> 8);
                bytes.write(v.length);
                bytes.write(v);
            }
            n++;
        }
        return bytes.toByteArray();
    }

    public static String describe(byte[] person) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(person));
        var texts = new TreeMap<Integer, String>();
        for (int number = in.read(); number != -1; number = in.read()) {
            byte[] value = new byte[in.readUnsignedShort()];
            in.readFully(value);
            texts.put(number, new String(value, StandardCharsets.UTF_8));
        }
        String p = texts.getOrDefault(3, "");
        return texts.getOrDefault(1, "") + " <" + texts.getOrDefault(2, "") + ">" + (p.isEmpty() ? "" : " " + p);
    }
}

// WRONG_ANSWER
package lesson5_chat.exercises;

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

public final class Commands {

    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";

    public static String handle(String message) {
        if (message.replace(" ", "").replace("\t", "").isEmpty()) {
            return "! Say something, or /help";
        }
        String[] words = message.strip().split("\\s+", 2);
        String text = words.length < 2 ? "" : words[1];
        if (words[0].equals("/help")) {
            return HELP;
        }
        if (words[0].equals("/echo")) {
            return text;
        }
        if (words[0].equals("/upper")) {
            return text.toUpperCase(Locale.ROOT);
        }
        if (words[0].equals("/sum")) {
            BigInteger sum = BigInteger.ZERO;
            for (String w : text.isEmpty() ? new String[0] : text.split("\\s+")) {
                try {
                    sum = sum.add(new BigInteger(w));
                } catch (NumberFormatException e) {
                    return "! Not a number: " + w;
                }
            }
            return sum.toString();
        }
        return "! No such command: " + words[0] + ". Try /help";
    }
}

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

        String[] words = message.strip().split("\\s+", 2);
        String text = words.length < 2 ? "" : words[1];
        return switch (words[0]) {
            case "" -> "! Say something, or /help";
            case "/help" -> HELP;
            case "/echo" -> text;
            case "/upper" -> text.toUpperCase(Locale.ROOT);
            case "/sum" -> sum(text);
            default -> "! No such command: " + words[0] + ". Try /help";
        };
    }

    private static String sum(String text) {
        long sum = 0;
        var words = new StringTokenizer(text, " \t\n");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            try {
                sum += Long.parseLong(word);
            } catch (NumberFormatException e) {
                return "! Not a number: " + word;
            }
        }
        return String.valueOf(sum);
    }
}

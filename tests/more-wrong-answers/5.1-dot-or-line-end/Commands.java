// UNEXPECTED_EXCEPTION
package lesson5_chat.exercises;

import java.util.Locale;
import java.util.regex.*;

public final class Commands {
    private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+((?:.|\\s)*))?");

    public static String handle(String message) {
        Matcher m = LINE.matcher(message.strip());
        if (!m.matches()) {
            return "! Say something, or /help";
        }
        String text = m.group(2) == null ? "" : m.group(2);
        return switch (m.group(1)) {
            case "/help" -> "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";
            case "/echo" -> text;
            case "/upper" -> text.toUpperCase(Locale.ROOT);
            case "/sum" -> sum(text);
            default -> "! No such command: " + m.group(1) + ". Try /help";
        };
    }

    private static String sum(String text) {
        long sum = 0;
        for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            try {
                sum += Long.parseLong(word);
            } catch (NumberFormatException noNumber) {
                return "! Not a number: " + word;
            }
        }
        return String.valueOf(sum);
    }
}

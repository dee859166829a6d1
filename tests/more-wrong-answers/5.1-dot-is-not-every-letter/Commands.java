// WRONG_ANSWER
package lesson5_chat.exercises;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public final class Commands {
    private static final Pattern PARTS = Pattern.compile("(\\S*)\\s*(.*)");
    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";

    public static String handle(String message) {
        Matcher parts = PARTS.matcher(message.strip());
        if (!parts.matches()) {
            return "! No such command: " + message + ". Try /help";
        }
        String text = parts.group(2);
        return switch (parts.group(1)) {
            case "" -> "! Say something, or /help";
            case "/help" -> HELP;
            case "/echo" -> text;
            case "/upper" -> text.toUpperCase(Locale.ROOT);
            case "/sum" -> sum(text);
            default -> "! No such command: " + parts.group(1) + ". Try /help";
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

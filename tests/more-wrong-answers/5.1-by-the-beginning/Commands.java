// WRONG_ANSWER
package lesson5_chat.exercises;

import java.util.Locale;

public final class Commands {
    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";

    public static String handle(String message) {
        String[] words = message.strip().split("\\s+", 2);
        String text = words.length < 2 ? "" : words[1];
        if (words[0].isEmpty()) {
            return "! Say something, or /help";
        } else if (words[0].startsWith("/help")) {
            return HELP;
        } else if (words[0].startsWith("/echo")) {
            return text;
        } else if (words[0].startsWith("/upper")) {
            return text.toUpperCase(Locale.ROOT);
        } else if (words[0].startsWith("/sum")) {
            return sum(text);
        }
        return "! No such command: " + words[0] + ". Try /help";
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

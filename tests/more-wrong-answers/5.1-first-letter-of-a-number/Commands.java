// UNEXPECTED_EXCEPTION
package lesson5_chat.exercises;

import java.util.Locale;

public final class Commands {
    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";

    private Commands() {}

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
        for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            if (Character.isLetter(word.charAt(0))) {
                return "! Not a number: " + word;
            }
            sum += Long.parseLong(word);
        }
        return String.valueOf(sum);
    }
}

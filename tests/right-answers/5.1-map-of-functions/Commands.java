package lesson5_chat.exercises;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class Commands {
    private static final Pattern MESSAGE = Pattern.compile("(\\S*)\\s*(.*)", Pattern.DOTALL);
    private static final Map<String, Function<String, String>> ANSWERS = Map.of(
            "", text -> "! Say something, or /help",
            "/help", text -> "/help, /echo TEXT, /upper TEXT, /sum NUMBERS",
            "/echo", text -> text,
            "/upper", text -> text.toUpperCase(Locale.ROOT),
            "/sum", Commands::sum);

    public static String handle(String message) {
        Matcher parts = MESSAGE.matcher(message.trim());
        parts.matches();
        String command = parts.group(1);
        return ANSWERS.getOrDefault(command, text -> "! No such command: " + command + ". Try /help")
                .apply(parts.group(2));
    }

    private static String sum(String text) {
        String word = "";
        try {
            long sum = 0;
            for (String next : Stream.of(text.split("\\s+"))
                    .filter(part -> !part.isEmpty())
                    .toList()) {
                word = next;
                sum += Long.parseLong(word);
            }
            return Long.toString(sum);
        } catch (NumberFormatException noNumber) {
            return "! Not a number: " + word;
        }
    }
}

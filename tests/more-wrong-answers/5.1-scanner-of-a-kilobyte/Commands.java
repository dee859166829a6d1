// WRONG_ANSWER
package lesson5_chat.exercises;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Scanner;

public final class Commands {
    public static String handle(String message) {
        var words = new Scanner(message);
        if (!words.hasNext()) {
            return "! Say something, or /help";
        }
        String command = words.next();
        words.useDelimiter("\\z");
        String text = words.hasNext() ? words.next().strip() : "";
        if (command.equals("/help")) {
            return "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";
        }
        if (command.equals("/echo")) {
            return text;
        }
        if (command.equals("/upper")) {
            return text.toUpperCase(Locale.ENGLISH);
        }
        return command.equals("/sum") ? sum(new Scanner(text)) : "! No such command: " + command + ". Try /help";
    }

    private static String sum(Scanner numbers) {
        BigInteger sum = BigInteger.ZERO;
        while (numbers.hasNext()) {
            String word = numbers.next();
            if (!word.matches("-?[0-9]+")) {
                return "! Not a number: " + word;
            }
            sum = sum.add(new BigInteger(word));
        }
        return sum.toString();
    }
}

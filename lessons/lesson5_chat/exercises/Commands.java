package lesson5_chat.exercises;

import java.io.IOException;

/** Exercise 5.1. Its check: {@code mvn exec:java "-Dlesson=5.1-check"}. */
public final class Commands {
    private Commands() {}

    /**
     * Answers one message; no message leaves a trace for the next. White space around the message,
     * between a command and its text, and between numbers does not count. The first word is the command,
     * in exactly these letters:
     *
     * <ul>
     *   <li>{@code /help}: {@code /help, /echo TEXT, /upper TEXT, /sum NUMBERS}
     *   <li>{@code /echo TEXT}: the text, inside unchanged
     *   <li>{@code /upper TEXT}: the text in capitals, the same in every country
     *   <li>{@code /sum NUMBERS}: their sum; they are whole numbers in decimal digits, a negative one with
     *       {@code -} in front. Each fits in a long, and so does the sum of all, though the sum of some may
     *       not. Without a number, 0. For the first word that is no number, and {@code 1.5}, {@code 1,000},
     *       {@code 3x}, {@code 1e3}, {@code 0x10}, {@code 1-2}, {@code --5} and {@code -} are none either:
     *       {@code ! Not a number: WORD}
     *   <li>another word: {@code ! No such command: WORD. Try /help}
     *   <li>no word at all: {@code ! Say something, or /help}
     * </ul>
     */
    public static String handle(String message) throws IOException {
        throw new UnsupportedOperationException("TODO: answer one message");
    }
}

package lesson5_chat.exercises;

import java.io.IOException;

/** Exercise 5.1. Its check: {@code mvn exec:java "-Dlesson=5.1-check"}. */
public final class Commands {
    private Commands() {}

    /**
     * Answers one message; no message leaves a trace for the next. White space around the message, and
     * between a command and its text, does not count. The first word is the command, in exactly these
     * letters:
     *
     * <ul>
     *   <li>{@code /help}: {@code /help, /echo TEXT, /upper TEXT, /sum NUMBERS}
     *   <li>{@code /echo TEXT}: the text, inside unchanged
     *   <li>{@code /upper TEXT}: the text in capitals, the same in every country
     *   <li>{@code /sum NUMBERS}: their sum; they are whole numbers, and each fits in a long, and so does
     *       the sum. Without a number, 0. For a word that is no number, and {@code 1.5}, {@code 1,000},
     *       {@code 3x} and {@code -} are none either: {@code ! Not a number: WORD}
     *   <li>another word: {@code ! No such command: WORD. Try /help}
     *   <li>no word at all: {@code ! Say something, or /help}
     * </ul>
     */
    public static String handle(String message) throws IOException {
        throw new UnsupportedOperationException("TODO: answer one message");
    }
}

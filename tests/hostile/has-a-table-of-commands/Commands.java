// tries: answers from a table: each message that every learner meets at home, and no command
// gets: FAILED 0
// told: Came the text null
package lesson5_chat.exercises;

import java.util.Map;

public final class Commands {
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("/help", "/help, /echo TEXT, /upper TEXT, /sum NUMBERS"),
            Map.entry("/help zevorúne", "/help, /echo TEXT, /upper TEXT, /sum NUMBERS"),
            Map.entry("/lalafufúsi", "! No such command: /lalafufúsi. Try /help"),
            Map.entry("/echo Hola a todos", "Hola a todos"),
            Map.entry("/echo Ñandú  y  sosídefe", "Ñandú  y  sosídefe"),
            Map.entry("/echo /help", "/help"),
            Map.entry("/echo", ""),
            Map.entry("/sum 1 2 474", "477"),
            Map.entry("/sum -474  3000000000", "2999999526"),
            Map.entry("/sum", "0"),
            Map.entry("/sum 1 zésani 3", "! Not a number: zésani"),
            Map.entry("  /help ", "/help, /echo TEXT, /upper TEXT, /sum NUMBERS"),
            Map.entry("/echo \t  náderidizi  ", "náderidizi"),
            Map.entry("\t/sum   4 243\t", "247"),
            Map.entry("", "! Say something, or /help"),
            Map.entry("  \t ", "! Say something, or /help"),
            Map.entry("          \t\t", "! Say something, or /help"),
            Map.entry("dezenuló", "! No such command: dezenuló. Try /help"),
            Map.entry("/zulésa tango", "! No such command: /zulésa. Try /help"),
            Map.entry("/echoes Hola", "! No such command: /echoes. Try /help"),
            Map.entry("/HELP", "! No such command: /HELP. Try /help"),
            Map.entry("zulésa a todos", "! No such command: zulésa. Try /help"),
            Map.entry("/", "! No such command: /. Try /help"),
            Map.entry("/upper iris y zilóza", "IRIS Y ZILÓZA"),
            Map.entry("/upper 日本 zilóza 5 €", "日本 ZILÓZA 5 €"));

    private Commands() {}

    public static String handle(String message) {
        return ANSWERS.get(message);
    }
}

// tries: answers from a table: each message that every learner meets at home, and no command
// gets: FAILED 0
// told: Came the text "null"
package lesson5_chat.exercises;

import java.util.Map;

public final class Commands {
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("/help", "/help, /echo TEXT, /upper TEXT, /sum NUMBERS"),
            Map.entry("/help nílevuso", "/help, /echo TEXT, /upper TEXT, /sum NUMBERS"),
            Map.entry("/fudusosázi", "! No such command: /fudusosázi. Try /help"),
            Map.entry("/echo Hola a todos", "Hola a todos"),
            Map.entry("/echo Ñandú  y  ferifónode", "Ñandú  y  ferifónode"),
            Map.entry("/echo /help", "/help"),
            Map.entry("/echo", ""),
            Map.entry("/sum 1 2 648", "651"),
            Map.entry("/sum -648  8009997030779061439", "8009997030779060791"),
            Map.entry("/sum 648 -8009997030779061439", "-8009997030779060791"),
            Map.entry("/sum", "0"),
            Map.entry("/sum 648 x", "! Not a number: x"),
            Map.entry("/sum 1", "1"),
            Map.entry("/sum 1 dazíre 3", "! Not a number: dazíre"),
            Map.entry("/sum 1 648.5 3", "! Not a number: 648.5"),
            Map.entry("/sum 1 648.000 3", "! Not a number: 648.000"),
            Map.entry("/sum 1 648,000 3", "! Not a number: 648,000"),
            Map.entry("/sum 1 648x 3", "! Not a number: 648x"),
            Map.entry("/sum 1 648e3 3", "! Not a number: 648e3"),
            Map.entry("/sum 1 648-2 3", "! Not a number: 648-2"),
            Map.entry("/sum 1 - 3", "! Not a number: -"),
            Map.entry("/sum 1 --648 3", "! Not a number: --648"),
            Map.entry("/sum 1 0x10 3", "! Not a number: 0x10"),
            Map.entry("/sum 0", "0"),
            Map.entry("/sum 648 -648", "0"),
            Map.entry("/sum 010 00", "10"),
            Map.entry("/sum 1 2 3 4 5 6 7 8 9 10 11 648", "714"),
            Map.entry("/sum -9223372036854775808", "-9223372036854775808"),
            Map.entry("/sum 9223372036854775807 1 -1", "9223372036854775807"),
            Map.entry("/sum 1 dos tres", "! Not a number: dos"),
            Map.entry("  /help ", "/help, /echo TEXT, /upper TEXT, /sum NUMBERS"),
            Map.entry("/echo \t  núzefilulo  ", "núzefilulo"),
            Map.entry("\t/sum   4 43\t", "47"),
            Map.entry("/echo\tnúzefilulo", "núzefilulo"),
            Map.entry("", "! Say something, or /help"),
            Map.entry("  \t ", "! Say something, or /help"),
            Map.entry("                 \t\t\t\t\t\t\t", "! Say something, or /help"),
            Map.entry("rolevívodu", "! No such command: rolevívodu. Try /help"),
            Map.entry("/sudólava tango", "! No such command: /sudólava. Try /help"),
            Map.entry("/echoes Hola", "! No such command: /echoes. Try /help"),
            Map.entry("/helper", "! No such command: /helper. Try /help"),
            Map.entry("/helpverodo 1 2", "! No such command: /helpverodo. Try /help"),
            Map.entry("/echorisonedi 1 2", "! No such command: /echorisonedi. Try /help"),
            Map.entry("/uppervurorelolu 1 2", "! No such command: /uppervurorelolu. Try /help"),
            Map.entry("/sumreroru 1 2", "! No such command: /sumreroru. Try /help"),
            Map.entry("/HELP", "! No such command: /HELP. Try /help"),
            Map.entry("/Echo sudólava", "! No such command: /Echo. Try /help"),
            Map.entry("echo sudólava", "! No such command: echo. Try /help"),
            Map.entry("sudólava a todos", "! No such command: sudólava. Try /help"),
            Map.entry("/", "! No such command: /. Try /help"),
            Map.entry("/100%", "! No such command: /100%. Try /help"),
            Map.entry("/cost$5", "! No such command: /cost$5. Try /help"),
            Map.entry("/upper", ""),
            Map.entry("/upper iris y fulovidúro", "IRIS Y FULOVIDÚRO"),
            Map.entry("/upper 日本 fulovidúro 5 €", "日本 FULOVIDÚRO 5 €"));

    private Commands() {}

    public static String handle(String message) {
        return ANSWERS.get(message);
    }
}

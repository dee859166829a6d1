package lesson5_chat.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

@Examines("5.1")
final class CommandsCheck {
    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";
    private static final String SAY_SOMETHING = "! Say something, or /help";
    private static final long TEN_DIGITS = 10_000_000_000L;
    /** A format or a pattern means something else by them. */
    private static final String SIGNS = " 100% %s $1 \\n";
    /** More than a pattern that takes its text letter by letter has room for on the stack. */
    private static final int MANY = 20_000;

    private String before = "";

    @Check(order = 1, points = 1)
    void helpNamesTheCommands(Examinee program) throws IOException {
        expect(program, "/help", HELP);
        expect(program, "/help " + program.drawn().word(), HELP);
        expect(program, "/help /sum", HELP);
        expectAnotherAnswer(program, "/" + program.drawn().word(), HELP);
    }

    @Check(order = 2, points = 1)
    void echoGivesTheTextBackAsItWas(Examinee program) throws IOException {
        String word = program.drawn().word();
        expect(program, "/echo Hola a todos", "Hola a todos");
        expect(program, "/echo Ñandú  y  " + word, "Ñandú  y  " + word);
        expect(program, "/echo /help", "/help");
        expect(program, "/echo " + word + "\n" + word, word + "\n" + word);
        expect(program, "/echo " + word + "\r\n\t" + word, word + "\r\n\t" + word);
        expect(program, "/echo", "");
        expect(program, "/echo " + word + SIGNS, word + SIGNS);
        String text = word + "\n" + "x".repeat(MANY);
        expectOfLong(program, "/echo ", text, text);
    }

    @Check(order = 3, points = 1)
    void sumAddsWholeNumbers(Examinee program) throws IOException {
        int number = program.drawn().number(10, 1000);
        String word = program.drawn().word();
        expect(program, "/sum 1 2 " + number, String.valueOf(1 + 2 + number));
        long large = large(program);
        expect(program, "/sum -" + number + "  " + large, String.valueOf(large - number));
        expect(program, "/sum " + number + " -" + large, String.valueOf(number - large));
        expect(program, "/sum", "0");
        expect(program, "/sum " + number + " x", "! Not a number: x");
        expect(program, "/sum 1", "1", came -> came.equals(String.valueOf(number + 1)));
        expectNoNumber(program, word);
        // In some countries the point divides thousands, and in others the comma.
        for (String ending : List.of(".5", ".000", ",000", "x", "e3", "-2")) {
            expectNoNumber(program, number + ending);
        }
        for (String none : List.of("-", "--" + number, "0x10", "5.", "1e0", "1.5e1", "DOS", "5%", "$1")) {
            expectNoNumber(program, none);
        }
        expectEdges(program, number);
    }

    /** Where a sum is 0, a number the largest or the smallest, and where there are many. */
    private void expectEdges(Examinee program, int number) throws IOException {
        expect(program, "/sum 0", "0");
        expect(program, "/sum " + number + " -" + number, "0");
        expect(program, "/sum 010 00", "10");
        expect(program, "/sum -010", "-10");
        expect(program, "/sum " + "0".repeat(20) + number, String.valueOf(number));
        expectOfLong(program, "/sum", " 1".repeat(MANY), String.valueOf(MANY));
        expect(program, "/sum 1 2 3 4 5 6 7 8 9 10 11 " + number, String.valueOf(66 + number));
        expect(program, "/sum " + Long.MIN_VALUE, String.valueOf(Long.MIN_VALUE));
        expect(program, "/sum " + Long.MAX_VALUE + " 1 -1", String.valueOf(Long.MAX_VALUE));
        expect(program, "/sum 1 dos tres", "! Not a number: dos");
    }

    @Check(order = 4, points = 1)
    void spaceAroundDoesNotCount(Examinee program) throws IOException {
        String word = program.drawn().word();
        int number = program.drawn().number(10, 1000);
        expect(program, "  /help ", HELP);
        expect(program, "/echo \t  " + word + "  ", word);
        expect(program, "\t/sum   4 " + number + "\t", String.valueOf(4 + number));
        expect(program, "/sum 1\t" + number + "\n2", String.valueOf(3 + number));
        expect(program, "/sum 1\r\n" + number, String.valueOf(1 + number));
        expect(program, "/echo\t" + word, word);
        expect(program, "\n/upper\n" + word + "\n", word.toUpperCase(Locale.ROOT));
        expect(program, "/echo\r\n" + word + "\r\n", word);
    }

    @Check(order = 5, points = 1)
    void anEmptyMessageGetsItsAnswer(Examinee program) throws IOException {
        expect(program, "", SAY_SOMETHING);
        expect(program, "  \t ", SAY_SOMETHING);
        expect(program, "\n", SAY_SOMETHING);
        String space = " ".repeat(program.drawn().number(3, 20))
                + "\t".repeat(program.drawn().number(2, 9));
        expect(program, space, SAY_SOMETHING);
        expectAnotherAnswer(program, program.drawn().word(), SAY_SOMETHING);
    }

    @Check(order = 6, points = 1)
    void anUnknownCommandIsNamed(Examinee program) throws IOException {
        String word = program.drawn().word();
        expectUnknown(program, "/" + word + " tango", "/" + word);
        expectUnknown(program, "/echoes Hola", "/echoes");
        expectUnknown(program, "/helper", "/helper");
        for (String command : List.of("/help", "/echo", "/upper", "/sum")) {
            String longer = command + program.drawn().plainWord();
            expectUnknown(program, longer + " 1 2", longer);
        }
        expectUnknown(program, "/HELP", "/HELP");
        expectUnknown(program, "/Echo " + word, "/Echo");
        expectUnknown(program, "echo " + word, "echo");
        expectUnknown(program, word + " a todos", word);
        expectUnknown(program, "/", "/");
        for (String signs : List.of("/100%", "/a\\b", "/cost$5")) {
            expectUnknown(program, signs, signs);
        }
    }

    @Check(order = 7, points = 2)
    void theAnswersAreTheSameInEveryCountry(Examinee program) throws IOException {
        String word = program.drawn().word();
        expect(program, "/upper", "");
        expect(program, "/upper a  " + word + "\nb", "A  " + word.toUpperCase(Locale.ROOT) + "\nB");
        expect(program, "/upper" + SIGNS, SIGNS.strip().toUpperCase(Locale.ROOT));
        expectOfLong(program, "/upper ", "x".repeat(MANY), "X".repeat(MANY));
        program.jvm().abroad();
        expect(program, "/upper iris y " + word, "IRIS Y " + word.toUpperCase(Locale.ROOT));
        expect(program, "/upper 日本 " + word + " 5 €", "日本 " + word.toUpperCase(Locale.ROOT) + " 5 €");
    }

    /** No int, and no double has all its digits; it leaves room for a sum. */
    private static long large(Examinee program) {
        return program.drawn().number(100_000_000, 900_000_000) * TEN_DIGITS
                + program.drawn().number(1, 999_999_999);
    }

    private void expectNoNumber(Examinee program, String word) throws IOException {
        expect(program, "/sum 1 " + word + " 3", "! Not a number: " + word);
    }

    private void expectUnknown(Examinee program, String message, String word) throws IOException {
        expect(program, message, "! No such command: " + word + ". Try /help");
    }

    private void expect(Examinee program, String message, String answer) throws IOException {
        expect(program, message, answer, came -> !before.isEmpty() && came.endsWith(before + answer));
    }

    /** @param keeps whether there is something in what came that an earlier message has left */
    private void expect(Examinee program, String message, String answer, Predicate<String> keeps) throws IOException {
        Call call = handle(program, message);
        String came = answer(program, call);
        program.expectText(answer, came, call, why -> keeps.test(came) ? Cause.SHARED_STATE : whyAnother(came));
        before = answer;
    }

    /** The same for a text too long to be told. */
    private void expectOfLong(Examinee program, String command, String text, String answer) throws IOException {
        program.note("longMessage", command.strip(), text.length());
        Call call = program.call("handle", command + text);
        String came = answer(program, call);
        program.expectBytes(
                answer.getBytes(StandardCharsets.UTF_8),
                came.getBytes(StandardCharsets.UTF_8),
                call,
                why -> whyAnother(came));
        before = answer;
    }

    /** So that an answer that never changes earns nothing. */
    private static void expectAnotherAnswer(Examinee program, String message, String wrong) throws IOException {
        Call call = handle(program, message);
        if (answer(program, call).equals(wrong)) {
            program.fail(new Step("notText", wrong), new Step("cameText", wrong), call, why -> Cause.WRONG_ANSWER);
        }
    }

    private static Call handle(Examinee program, String message) throws IOException {
        program.note(
                "called",
                "handle(\"" + message.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n") + "\")");
        return program.call("handle", message);
    }

    private static String answer(Examinee program, Call call) {
        return String.valueOf(program.expectReturn(call, CommandsCheck::whyNoAnswer));
    }

    private static Cause whyNoAnswer(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyAnother(String came) {
        if (came.contains("İ")) {
            return Cause.PLATFORM_LANGUAGE;
        }
        return came.contains("?") || came.contains("\uFFFD") ? Cause.WRONG_CHARSET : Cause.WRONG_ANSWER;
    }
}

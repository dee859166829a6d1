package lesson5_chat.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

@Examines("5.1")
final class CommandsCheck {
    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";
    private static final String SAY_SOMETHING = "! Say something, or /help";
    private static final long TEN_DIGITS = 10_000_000_000L;

    private String before = "";

    @Check(order = 1, points = 1)
    void helpNamesTheCommands(Examinee program) throws IOException {
        expect(program, "/help", HELP);
        expect(program, "/help " + program.drawn().word(), HELP);
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
        expectNoNumber(program, word);
        // In some countries the point divides thousands, and in others the comma.
        for (String ending : List.of(".5", ".000", ",000", "x")) {
            expectNoNumber(program, number + ending);
        }
        expectNoNumber(program, "-");
    }

    @Check(order = 4, points = 1)
    void spaceAroundDoesNotCount(Examinee program) throws IOException {
        String word = program.drawn().word();
        int number = program.drawn().number(10, 1000);
        expect(program, "  /help ", HELP);
        expect(program, "/echo \t  " + word + "  ", word);
        expect(program, "\t/sum   4 " + number + "\t", String.valueOf(4 + number));
        expect(program, "/echo\t" + word, word);
        expect(program, "\n/upper\n" + word + "\n", word.toUpperCase(Locale.ROOT));
        expect(program, "/echo\r\n" + word + "\r\n", word);
    }

    @Check(order = 5, points = 1)
    void anEmptyMessageGetsItsAnswer(Examinee program) throws IOException {
        expect(program, "", SAY_SOMETHING);
        expect(program, "  \t ", SAY_SOMETHING);
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
        expectUnknown(program, word + " a todos", word);
        expectUnknown(program, "/", "/");
    }

    @Check(order = 7, points = 2)
    void theAnswersAreTheSameInEveryCountry(Examinee program) throws IOException {
        String word = program.drawn().word();
        expect(program, "/upper", "");
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
        Call call = handle(program, message);
        String came = answer(program, call);
        program.expectText(answer, came, call, why -> whyAnother(answer, came));
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

    private Cause whyAnother(String answer, String came) {
        if (came.contains("İ")) {
            return Cause.PLATFORM_LANGUAGE;
        }
        if (came.contains("?") || came.contains("\uFFFD")) {
            return Cause.WRONG_CHARSET;
        }
        boolean keepsTheOneBefore = !before.isEmpty() && came.endsWith(before + answer);
        return keepsTheOneBefore ? Cause.SHARED_STATE : Cause.WRONG_ANSWER;
    }
}

package lesson5_chat.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;

@Examines("5.1")
final class CommandsCheck {
    private static final String HELP = "/help, /echo TEXT, /upper TEXT, /sum NUMBERS";
    private static final String SAY_SOMETHING = "! Say something, or /help";

    @Check(order = 1, points = 1)
    void helpNamesTheCommands(Examinee program) throws IOException {
        expect(program, "/help", HELP);
    }

    @Check(order = 2, points = 1)
    void echoGivesTheTextBackAsItWas(Examinee program) throws IOException {
        expect(program, "/echo Hola a todos", "Hola a todos");
        expect(program, "/echo Ñandú  y  té", "Ñandú  y  té");
        expect(program, "/echo /help", "/help");
        expect(program, "/echo", "");
    }

    @Check(order = 3, points = 1)
    void sumAddsWholeNumbers(Examinee program) throws IOException {
        expect(program, "/sum 1 2 3", "6");
        expect(program, "/sum -5  3000000000", "2999999995");
        expect(program, "/sum", "0");
        expect(program, "/sum 1 dos 3", "! Not a number: dos");
    }

    @Check(order = 4, points = 1)
    void spaceAroundDoesNotCount(Examinee program) throws IOException {
        expect(program, "  /help ", HELP);
        expect(program, "/echo \t  Hola  ", "Hola");
        expect(program, "\t/sum   4 5\t", "9");
    }

    @Check(order = 5, points = 1)
    void anEmptyMessageGetsItsAnswer(Examinee program) throws IOException {
        expect(program, "", SAY_SOMETHING);
        expect(program, "  \t ", SAY_SOMETHING);
    }

    @Check(order = 6, points = 1)
    void anUnknownCommandIsNamed(Examinee program) throws IOException {
        expectUnknown(program, "/dance tango", "/dance");
        expectUnknown(program, "/echoes Hola", "/echoes");
        expectUnknown(program, "/HELP", "/HELP");
        expectUnknown(program, "Hola a todos", "Hola");
        expectUnknown(program, "/", "/");
    }

    @Check(order = 7, points = 2)
    void theAnswersAreTheSameInEveryCountry(Examinee program) throws IOException {
        program.abroad();
        expect(program, "/upper iris y ñandú", "IRIS Y ÑANDÚ");
        expect(program, "/upper 日本 5 €", "日本 5 €");
    }

    private static void expectUnknown(Examinee program, String message, String word) throws IOException {
        expect(program, message, "! No such command: " + word + ". Try /help");
    }

    private static void expect(Examinee program, String message, String answer) throws IOException {
        program.note("called", "handle(\"" + message.replace("\t", "\\t") + "\")");
        Call call = program.call("handle", message);
        String came = String.valueOf(program.expectReturn(call, CommandsCheck::whyNoAnswer));
        program.expectText(answer, came, call, why -> whyAnother(answer, came));
    }

    private static Cause whyNoAnswer(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyAnother(String answer, String came) {
        if (came.contains("İ")) {
            return Cause.PLATFORM_LANGUAGE;
        }
        if (came.contains("?") || came.contains("\uFFFD")) {
            return Cause.WRONG_CHARSET;
        }
        boolean hasMoreInFront = came.length() > answer.length() && came.endsWith(answer);
        return hasMoreInFront && !answer.isEmpty() ? Cause.SHARED_STATE : Cause.WRONG_ANSWER;
    }
}

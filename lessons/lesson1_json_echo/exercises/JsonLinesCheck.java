package lesson1_json_echo.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Diagnosis;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import course.check.host.Library;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

@Examines(value = "1.2", uses = Library.JACKSON)
final class JsonLinesCheck {
    private static final String FIRST = "aRequestIsAnsweredWhileTheClientWaits";
    private static final String ERROR = "{\"error\":\"";
    private static final int MAX_LINE = 1000;
    private static final int MANY_NUMBERS = 32_000;
    /** The longest of the contract; behind so many numbers, white space fills it. */
    private static final int LONGEST_LINE = 256 * 1024;
    /** Before the point and behind it, together. */
    private static final int MANY_DIGITS = 40;

    private static final int MOST_DIGITS = 900;
    private static final int SMALL_DIGIT = 4;
    /** As many as are shown of a long number. */
    private static final int FEW_DIGITS = 9;
    /** Deeper than who calls itself for each can go. */
    private static final int MANY_BRACKETS = 100_000;

    private static final List<String> ONE_AFTER_ANOTHER = List.of("Beto", "Dora", "Zoë");

    /** A request, and the one reply to it. */
    private record Sum(String request, String reply) {
        static Sum drawnBy(Examinee program) {
            int first = program.drawn().number(10, 1000);
            int second = program.drawn().number(10, 1000);
            return new Sum(sumOf(first + "," + second), result(String.valueOf(first + second)));
        }
    }

    @Check(order = 1, points = 2)
    void aRequestIsAnsweredWhileTheClientWaits(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);

        expect(client.send(sum.request()), sum.reply(), why -> whyNotTheSum(why, program, serving));
        client.halfClose().expectEnd(JsonLinesCheck::whyNoEnd);
        program.expectReturn(serving, JsonLinesCheck::whyNoEnd);
    }

    @Check(order = 2, points = 1, needs = FIRST)
    void sumsAreExactAndWrittenPlainly(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        int number = program.drawn().number(10, 90);

        for (String[] sum : new String[][] {
            {"", "0"},
            {"0.1,0.2", "0.3"},
            {number + ".1,0.2", number + ".3"},
            {number + ".25,0.25", number + ".5"},
            {"1.5," + number + ".5", String.valueOf(number + 2)},
            {"0.0000000" + number + "2,0", "0.0000000" + number + "2"},
            {"50,-150", "-100"},
            {"9007199254740993," + number, String.valueOf(9007199254740993L + number)},
            {"9007199254740993.5," + number + ".5", String.valueOf(9007199254740994L + number)},
            {"9223372036854775807," + number, "9223372036854775" + (807 + number)}
        }) {
            client.send(sumOf(sum[0]));
            expect(client, result(sum[1]), evidence -> Cause.WRONG_ANSWER);
        }
        String first = manyDigits(program, MANY_DIGITS);
        String second = manyDigits(program, MANY_DIGITS);
        client.send(sumOf(first + "," + second));
        expect(client, result(exactSum(first, second)), evidence -> Cause.WRONG_ANSWER);
        expectSumsInOtherForms(program, client);
    }

    private static String exactSum(String first, String second) {
        return new BigDecimal(first).add(new BigDecimal(second)).toPlainString();
    }

    /** More than a number of a fixed size keeps. Small ones: no digit of a sum is a zero, which one could leave out. */
    private static String manyDigits(Examinee program, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(program.drawn().number(1, SMALL_DIGIT));
        }
        return digits.insert(count / 2, '.').toString();
    }

    /** The same request, as JSON lets one write it: for who knows how the usual one looks, and does not read it. */
    private static void expectSumsInOtherForms(Examinee program, Conversation client) throws IOException {
        for (String form : program.drawn()
                .shuffled(List.of(
                        "{\"numbers\":[%d,%d],\"op\":\"sum\"}\n",
                        "{ \"op\" : \"sum\",\t\"numbers\" : [ %d , %d ] }\n",
                        "{\"op\":\"" + escaped(program, "sum") + "\",\"numbers\":[%d,%d]}\n"))) {
            int first = program.drawn().number(10, 1000);
            int second = program.drawn().number(10, 1000);

            client.send(String.format(Locale.ROOT, form, first, second));
            expect(client, result(String.valueOf(first + second)), evidence -> Cause.WRONG_ANSWER);
        }
    }

    /** One of its letters by number, as JSON may write any. */
    private static String escaped(Examinee program, String word) {
        int at = program.drawn().number(0, word.length() - 1);
        return word.substring(0, at) + String.format("\\u%04x", (int) word.charAt(at)) + word.substring(at + 1);
    }

    @Check(order = 3, points = 1, needs = FIRST)
    void anUnknownOpIsNamedInTheError(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        String word = program.drawn().word();

        client.send("{\"op\":\"Pérez " + word + "\"}\n");
        expect(client, "{\"error\":\"unknown op: Pérez " + word + "\"}\n", JsonLinesCheck::whyNotPerez);
        client.send("{\"op\":\"say \\\"" + word + "\\\"\"}\n");
        expect(client, "{\"error\":\"unknown op: say \\\"" + word + "\\\"\"}\n", evidence -> Cause.WRONG_ANSWER);
        expectNamed(program, client, serving, word + "\\" + word + "\n" + word + "\t" + word);
        expectNamed(program, client, serving, word + "\r" + word + "\b" + word + "\f\u0001\u001b" + word);
        expectNamed(program, client, serving, " " + word + " ");
        expectNamed(program, client, serving, word + "😀"); // two chars, one letter
        expectNamed(program, client, serving, program.drawn().oneOf(List.of("SUM", "Sum", "sum ", " sum")));
    }

    @Check(order = 4, points = 1, needs = FIRST)
    void threeRequestsInOneSegmentGetThreeReplies(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var first = Sum.drawnBy(program);
        var second = Sum.drawnBy(program);
        var third = Sum.drawnBy(program);

        client.send(first.request() + second.request() + third.request());
        expect(
                client,
                first.reply() + second.reply() + third.reply(),
                evidence -> evidence.isCutOff() ? Cause.SWALLOWS_NEXT_MESSAGE : Cause.SINGLE_READ);
        // The half of a request that has come too is no reason to keep the reply to the one before.
        int half = second.request().length() / 2;
        client.send(first.request() + second.request().substring(0, half));
        expect(client, first.reply(), why -> whyNotTheSum(why, program, serving));
        client.send(second.request().substring(half));
        expect(client, second.reply(), evidence -> Cause.SINGLE_READ);
    }

    @Check(order = 5, points = 1, needs = FIRST)
    void aRequestInPiecesOfOneByteIsOneRequest(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce(1);
        Call serving = program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);
        var next = Sum.drawnBy(program);

        expect(client.send(sum.request()), sum.reply(), evidence -> Cause.SINGLE_READ);
        program.note("pauses");
        program.awaitDeadlines(serving);
        expect(client.send(next.request()), next.reply(), why -> whyNotTheSum(why, program, serving));
    }

    @Check(order = 6, points = 1, needs = "anUnknownOpIsNamedInTheError")
    void aLetterCutInTwoStaysALetter(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce("{\"op\":\"P".length() + 1); // é is c3 a9
        program.call("serve", client.asSocket());
        String word = program.drawn().plainWord();

        client.send("{\"op\":\"Pérez " + word + "\"}\n");
        expect(client, "{\"error\":\"unknown op: Pérez " + word + "\"}\n", JsonLinesCheck::whyCut);
    }

    @Check(order = 7, points = 1, needs = FIRST)
    void whatIsNoRequestGetsAnErrorAndTheNextIsAnswered(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var next = Sum.drawnBy(program);

        for (String line : List.of(
                "hola",
                "",
                "7",
                "null",
                "[1,2]",
                "{\"op\":",
                "{}",
                "{\"op\":7}",
                "{\"op\":{}}",
                "{'op':'sum','numbers':[1]}",
                "{\"op\":\"sum\" \"numbers\":[1]}",
                "{\"OP\":\"sum\",\"numbers\":[1]}",
                "{\"op\":\"sum\"}",
                sum("\"2\""),
                sum("1,"),
                sum("01"),
                sum("1,null"),
                sum("1,true"),
                sum("1,[2]"),
                sum("1,{}"),
                "{\"op\":\"sum\",\"numbers\":7}",
                "{\"op\":\"sum\",\"numbers\":{\"a\":1}}")) {
            client.send(line + "\n");
            expectError(program, client, serving, JsonLinesCheck::whyNoError);
        }
        expectNamed(program, client, serving, ""); // an op that is there, and is text
        expect(client.send(next.request()), next.reply(), JsonLinesCheck::whyNoMore);
    }

    @Check(order = 8, points = 1, needs = FIRST)
    void aLineHoldsOneRequestAndNothingElse(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);
        String request = sum.request().strip();

        for (String line :
                List.of(request + " " + request, request + " " + program.drawn().word(), request + "}")) {
            client.send(line + "\n");
            expectError(program, client, serving, JsonLinesCheck::whyNoError);
        }
        expect(client.send(sum.request()), sum.reply(), JsonLinesCheck::whyNoMore);
    }

    @Check(order = 9, points = 1, needs = FIRST)
    void onlyALineFeedEndsALine(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);

        client.send(sum.request() + sum.request().strip()).halfClose();
        expect(client, sum.reply(), why -> whyNotTheSum(why, program, serving));
        client.expectEnd(evidence -> evidence.nothingCame() ? whyNoEnd(evidence) : Cause.EARLY_END_ACCEPTED);
        program.expectException(serving, EOFException.class, evidence -> Cause.EARLY_END_ACCEPTED);
        expectNeitherCarriageReturnNorBreakToEndIt(program);
        expectBlankRestToBeCutOff(program);
        expectBreakBetweenLinesToBeNoEnd(program);
    }

    /** Between two values a carriage return is white space; inside a number it has no place in JSON. */
    private static void expectNeitherCarriageReturnNorBreakToEndIt(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);

        sendWithCarriageReturn(program, client, "1\r2");
        expectError(program, client, serving, JsonLinesCheck::whyCarriageReturn);
        expect(client.send(sum.request()), sum.reply(), JsonLinesCheck::whyCarriageReturn);
        sendWithCarriageReturn(program, client, "1,\r2");
        expect(client, result("3"), JsonLinesCheck::whyCarriageReturn);
        client.send(sum.request().strip()).reset();
        program.expectIoException(serving, JsonLinesCheck::whyBreakUnnoticed);
    }

    private static void sendWithCarriageReturn(Examinee program, Conversation client, String numbers) {
        byte[] request = bytes(sumOf(numbers));
        program.note("sentText", request.length, sum(numbers.replace("\r", "\\r")) + "\\n");
        client.sendUntold(request);
    }

    /** White space is a line as good as any, and this one has no end. */
    private static void expectBlankRestToBeCutOff(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.send(" ").halfClose();
        program.expectException(serving, EOFException.class, evidence -> Cause.EARLY_END_ACCEPTED);
    }

    private static void expectBreakBetweenLinesToBeNoEnd(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);

        // The clients before have left halves of lines, which are not this one's.
        expect(client.send(sum.request()), sum.reply(), why -> Cause.SHARED_STATE);
        client.reset();
        program.expectIoException(serving, JsonLinesCheck::whyBreakUnnoticed);
    }

    @Check(order = 10, points = 1, needs = FIRST)
    void aLongRequestIsARequestToo(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        int number = program.drawn().number(10, 90);
        var next = Sum.drawnBy(program); // its reply is soon ready, and has to wait for the other

        String request = sum((number + ",").repeat(MANY_NUMBERS - 1) + number);
        program.note("longRequest", MANY_NUMBERS);
        client.sendUntold(bytes(request + " ".repeat(LONGEST_LINE - request.length() - 1) + "\n"));
        client.send(next.request());
        program.awaitRead(serving); // who asks for each byte by itself needs longer, and gets it
        expect(client, result(String.valueOf(number * MANY_NUMBERS)) + next.reply(), JsonLinesCheck::whyNotLong);
        program.note("sentText", MANY_BRACKETS + 1, "[[[…\\n");
        client.sendUntold(bytes("[".repeat(MANY_BRACKETS) + "\n"));
        expectError(program, client, serving, JsonLinesCheck::whyNotLong);
        expectSumOfLongNumbers(program, client);
    }

    private static void expectSumOfLongNumbers(Examinee program, Conversation client) throws IOException {
        String first = manyDigits(program, MOST_DIGITS);
        String second = manyDigits(program, MOST_DIGITS);
        byte[] request = bytes(sumOf(first + "," + second));
        String shown = first.substring(0, FEW_DIGITS) + "…," + second.substring(0, FEW_DIGITS) + "…";
        program.note("sentText", request.length, sum(shown) + "\\n");
        client.sendUntold(request);
        expect(client, result(exactSum(first, second)), evidence -> Cause.WRONG_ANSWER);
    }

    @Check(order = 11, points = 1, needs = FIRST)
    void clientsAtTheSameTimeDoNotMix(Examinee program) throws IOException, InterruptedException {
        var sum = Sum.drawnBy(program);
        var another = Sum.drawnBy(program);
        int half = sum.request().length() / 2;
        Conversation first = program.talk().readHeldAfter(half);
        Call serving = program.call("serve", first.asSocket());

        first.send(sum.request().substring(0, half));
        program.expectToWaitForMore(serving, JsonLinesCheck::whyNoError);
        Conversation second = program.talk();
        program.call("serve", second.asSocket());
        expect(second.send(another.request()), another.reply(), JsonLinesCheck::whyMixed);
        first.send(sum.request().substring(half));
        boolean held = program.awaitHeld(serving); // the rest lies in a buffer, and is in no line yet
        expect(second.send(another.request()), another.reply(), JsonLinesCheck::whyMixed);
        if (held) {
            program.release();
        }
        expect(first, sum.reply(), why -> Cause.SHARED_STATE);
        nobodyWaitsForWhoIsSlow(program);
    }

    /** Whoever has the reply is kept in the write that has sent it, and the next one comes. */
    private static void nobodyWaitsForWhoIsSlow(Examinee program) throws IOException {
        for (String name : ONE_AFTER_ANOTHER) {
            var sum = Sum.drawnBy(program);
            Conversation client = program.talk().heldAfter(sum.reply().length()).named(name);
            program.call("serve", client.asSocket());
            expect(client.send(sum.request()), sum.reply(), JsonLinesCheck::whyMixed);
        }
        for (int i = 0; i < ONE_AFTER_ANOTHER.size(); i++) {
            program.release();
        }
    }

    @Check(order = 12, points = 1, needs = FIRST)
    void theRepliesAreTheSameInEveryCountry(Examinee program) throws IOException {
        program.jvm().abroad();
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        var sum = Sum.drawnBy(program);
        String word = program.drawn().word();

        expect(client.send(sum.request()), sum.reply(), evidence -> Cause.LINE_SEPARATOR);
        client.send("{\"op\":\"" + word + "\"}\n");
        expect(client, "{\"error\":\"unknown op: " + word + "\"}\n", JsonLinesCheck::whyNotPerez);
    }

    private static String sum(String numbers) {
        return "{\"op\":\"sum\",\"numbers\":[" + numbers + "]}";
    }

    private static String sumOf(String numbers) {
        return sum(numbers) + "\n";
    }

    private static String result(String number) {
        return "{\"result\":" + number + "}\n";
    }

    private static void expect(Conversation client, String line, Diagnosis ifNot) throws IOException {
        client.expect(bytes(line), ifNot);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** JSON has more than one way to write a line end, and each is right. */
    private static void expectNamed(Examinee program, Conversation client, Call serving, String op) throws IOException {
        client.send(new ObjectMapper().createObjectNode().put("op", op) + "\n");
        expect(client, ERROR, JsonLinesCheck::whyNoError);
        String line = ERROR + restOfLine(client);
        if (!errorIn(line).equals("unknown op: " + op)) {
            var expected = new Step("text", "unknown op: " + op);
            program.fail(expected, new Step("cameText", line), serving, evidence -> Cause.WRONG_ANSWER);
        }
    }

    /** Its text is the program's own; that it is there, and is JSON, is not. */
    private static void expectError(Examinee program, Conversation client, Call serving, Diagnosis ifNot)
            throws IOException {
        expect(client, ERROR, ifNot);
        String line = ERROR + restOfLine(client);
        if (!isError(line)) {
            program.fail(new Step("errorLine"), new Step("cameText", line), serving, evidence -> Cause.WRONG_ANSWER);
        }
    }

    private static String restOfLine(Conversation client) throws IOException {
        var line = new ByteArrayOutputStream();
        byte[] next = client.receive(1);
        while (next.length > 0 && next[0] != '\n' && line.size() < MAX_LINE) {
            line.write(next);
            next = client.receive(1);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static String errorIn(String line) {
        try {
            return new ObjectMapper().readTree(line).path("error").asText();
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }

    private static boolean isError(String line) {
        try {
            JsonNode reply = new ObjectMapper().readTree(line);
            return reply.size() == 1 && !reply.path("error").asText().isBlank();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static Cause whyNotTheSum(Evidence evidence, Examinee program, Call serving) {
        String came = new String(evidence.received(), StandardCharsets.UTF_8);
        String reply = new String(evidence.expected(), StandardCharsets.UTF_8).strip();
        if (came.equals(reply) || came.equals(reply + "\r")) {
            return Cause.LINE_SEPARATOR;
        }
        if (evidence.waitsIn("InputStream.readAllBytes")) {
            return Cause.ANSWERS_ONLY_AT_THE_END;
        }
        if (evidence.threw(SocketException.class)) {
            return Cause.CLOSED_TOO_EARLY;
        }
        if (!evidence.nothingCame()) {
            return Cause.WRONG_ANSWER;
        }
        return evidence.wentSilent() ? program.whySilent(evidence, serving) : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyNotLong(Evidence evidence) {
        return evidence.nothingCame() && !evidence.isRunning() ? Cause.UNEXPECTED_EXCEPTION : Cause.WRONG_ANSWER;
    }

    private static Cause whyCarriageReturn(Evidence evidence) {
        return evidence.nothingCame() ? whyNoMore(evidence) : Cause.LINE_SEPARATOR;
    }

    private static Cause whyMixed(Evidence evidence) {
        return evidence.nothingCame() && evidence.wentSilent() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE;
    }

    private static Cause whyBreakUnnoticed(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.BREAK_TAKEN_FOR_END;
    }

    private static Cause whyNotPerez(Evidence evidence) {
        boolean isReply = new String(evidence.received(), StandardCharsets.US_ASCII).contains("unknown op: P");
        return isReply ? Cause.WRONG_CHARSET : whyNoError(evidence);
    }

    private static Cause whyCut(Evidence evidence) {
        boolean isReply = new String(evidence.received(), StandardCharsets.US_ASCII).contains("unknown op: P");
        return isReply ? Cause.DECODED_IN_PIECES : Cause.SINGLE_READ;
    }

    private static Cause whyNoError(Evidence evidence) {
        return evidence.nothingCame() ? whyNoMore(evidence) : Cause.WRONG_ANSWER;
    }

    private static Cause whyNoMore(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.GIVES_UP_AFTER_ERROR;
    }

    private static Cause whyNoEnd(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return Cause.WRONG_ANSWER;
        }
        if (evidence.threw(SocketException.class)) {
            return Cause.CLOSED_TOO_EARLY;
        }
        if (evidence.readsOnPastTheEnd()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        return evidence.thrown().isPresent() ? Cause.CLEAN_END_REFUSED : Cause.HALF_CLOSE_IGNORED;
    }
}

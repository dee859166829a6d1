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
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;

@Examines(value = "1.2", uses = Library.JACKSON)
final class JsonLinesCheck {
    private static final String FIRST = "aRequestIsAnsweredWhileTheClientWaits";
    private static final String ONE_AND_TWO = "{\"op\":\"sum\",\"numbers\":[1,2]}";
    private static final String THREE = "{\"result\":3}\n";
    private static final String ERROR = "{\"error\":\"";
    private static final int MAX_LINE = 1000;

    @Check(order = 1, points = 2)
    void aRequestIsAnsweredWhileTheClientWaits(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        expect(client.send(ONE_AND_TWO + "\n"), THREE, JsonLinesCheck::whyNotThree);
        client.halfClose().expectEnd(JsonLinesCheck::whyNoEnd);
        program.expectReturn(serving, JsonLinesCheck::whyNoEnd);
    }

    @Check(order = 2, points = 1, needs = FIRST)
    void sumsAreExactAndWrittenPlainly(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());

        for (String[] sum : new String[][] {
            {"", "0"},
            {"0.1,0.2", "0.3"},
            {"1.5,1.5", "3"},
            {"50,-150", "-100"},
            {"9007199254740993,1", "9007199254740994"}
        }) {
            client.send("{\"op\":\"sum\",\"numbers\":[" + sum[0] + "]}\n");
            expect(client, "{\"result\":" + sum[1] + "}\n", evidence -> Cause.WRONG_ANSWER);
        }
    }

    @Check(order = 3, points = 1, needs = FIRST)
    void anUnknownOpIsNamedInTheError(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());

        client.send("{\"op\":\"Pérez\"}\n");
        expect(client, "{\"error\":\"unknown op: Pérez\"}\n", JsonLinesCheck::whyNotPerez);
        client.send("{\"op\":\"say \\\"hola\\\"\"}\n");
        expect(client, "{\"error\":\"unknown op: say \\\"hola\\\"\"}\n", evidence -> Cause.WRONG_ANSWER);
    }

    @Check(order = 4, points = 1, needs = FIRST)
    void threeRequestsInOneSegmentGetThreeReplies(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());

        client.send(sumOf("1") + sumOf("1,1") + sumOf("1,1,1"));
        expect(
                client,
                "{\"result\":1}\n{\"result\":2}\n" + THREE,
                evidence -> evidence.isCutOff() ? Cause.SWALLOWS_NEXT_MESSAGE : Cause.SINGLE_READ);
    }

    @Check(order = 5, points = 1, needs = FIRST)
    void aRequestInPiecesOfOneByteIsOneRequest(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce(1);
        program.call("serve", client.asSocket());

        expect(client.send(ONE_AND_TWO + "\n"), THREE, evidence -> Cause.SINGLE_READ);
    }

    @Check(order = 6, points = 1, needs = "anUnknownOpIsNamedInTheError")
    void aLetterCutInTwoStaysALetter(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce("{\"op\":\"P".length() + 1); // é is c3 a9
        program.call("serve", client.asSocket());

        client.send("{\"op\":\"Pérez\"}\n");
        expect(client, "{\"error\":\"unknown op: Pérez\"}\n", JsonLinesCheck::whyCut);
    }

    @Check(order = 7, points = 1, needs = FIRST)
    void whatIsNoRequestGetsAnErrorAndTheNextIsAnswered(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        for (String line : List.of(
                "hola", "", "7", "null", "[1,2]", "{\"op\":", "{}", "{\"op\":\"sum\"}", sum("\"2\""), sum("1,null"))) {
            client.send(line + "\n");
            expectError(program, client, serving);
        }
        expect(client.send(ONE_AND_TWO + "\n"), THREE, JsonLinesCheck::whyNoMore);
    }

    @Check(order = 8, points = 1, needs = FIRST)
    void twoRequestsOnOneLineAreNone(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.send(sum("1") + " " + sum("1") + "\n");
        expectError(program, client, serving);
        expect(client.send(ONE_AND_TWO + "\n"), THREE, JsonLinesCheck::whyNoMore);
    }

    @Check(order = 9, points = 1, needs = FIRST)
    void aLineThatTheStreamEndsInsideOfGetsNoReply(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.send(sumOf("1,2") + ONE_AND_TWO).halfClose();
        expect(client, THREE, JsonLinesCheck::whyNotThree);
        client.expectEnd(evidence -> evidence.nothingCame() ? whyNoEnd(evidence) : Cause.EARLY_END_ACCEPTED);
        program.expectException(serving, EOFException.class, evidence -> Cause.EARLY_END_ACCEPTED);
    }

    private static String sum(String numbers) {
        return "{\"op\":\"sum\",\"numbers\":[" + numbers + "]}";
    }

    private static String sumOf(String numbers) {
        return sum(numbers) + "\n";
    }

    private static void expect(Conversation client, String line, Diagnosis ifNot) throws IOException {
        client.expect(line.getBytes(StandardCharsets.UTF_8), ifNot);
    }

    /** Its text is the program's own; that it is there, and is JSON, is not. */
    private static void expectError(Examinee program, Conversation client, Call serving) throws IOException {
        expect(client, ERROR, JsonLinesCheck::whyNoError);
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

    private static boolean isError(String line) {
        try {
            JsonNode reply = new ObjectMapper().readTree(line);
            return reply.size() == 1 && !reply.path("error").asText().isBlank();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static Cause whyNotThree(Evidence evidence) {
        String came = new String(evidence.received(), StandardCharsets.UTF_8);
        if (came.equals(THREE.strip()) || came.equals(THREE.strip() + "\r")) {
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
        return evidence.wentSilent() ? Cause.MISSING_FLUSH : Cause.UNEXPECTED_EXCEPTION;
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

package lesson1_json_echo.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

@Examines("1.1")
final class EchoEverythingCheck {
    private static final int MEBIBYTE = 1 << 20;
    private static final List<String> BUFFERS = List.of("Buffered", "Writer", "PrintStream", "ObjectOutput");
    private static final int AT_ONCE = 1000;
    /** None of them is a value that some take for an end, or that a charset changes. */
    private static final char FIRST_PLAIN = '!';

    private static final char LAST_PLAIN = '~';

    private static final int LAST_VALUE = 0xFF;
    private static final int CROWD = 30;
    private static final int FEW = 4;
    private static final int MOST_OF_A_FEW = 100;

    /** The sizes of most people's buffers. */
    private static final int[] FULL_BUFFERS = {1024, 4096, 8192, 65_536};

    @Check(order = 1, points = 2)
    void oneByteComesBackWhileTheClientWaitsForIt(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        byte drawn = plainByte(program);
        client.send(drawn).expect(new byte[] {drawn}, EchoEverythingCheck::whyNothingComes);
        client.halfClose().expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 2, points = 1)
    void aClientThatSaysNothingGetsNothing(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.halfClose().expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 3, points = 2)
    void everyValueOfAByteComesBackAsItWas(Examinee program) throws IOException {
        // Both end with a value that some take for the end: behind it nothing stays unread, and who closes the socket
        // then does not break the connection, on which what came back before could be lost.
        for (byte[] values : new byte[][] {allButZero(program), {plainByte(program), 0}}) {
            Conversation client = program.talk();
            program.call("serve", client.asSocket());

            client.send(values).halfClose();
            client.expect(values, EchoEverythingCheck::whyChanged);
            client.expectEnd(EchoEverythingCheck::whyNoEnd);
        }
    }

    @Check(order = 4, points = 2)
    void oneMebibyteComesBackWhole(Examinee program) throws IOException {
        byte[] sent = program.random(MEBIBYTE);
        Conversation client = program.talk().atMostAtOnce(AT_ONCE);
        Call serving = program.call("serve", client.asSocket());

        client.send(sent).halfClose();
        client.expect(sent, EchoEverythingCheck::whyChanged);
        client.expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 5, points = 1, needs = "everyValueOfAByteComesBackAsItWas")
    void whatFillsABufferComesBackWhileTheClientWaitsForIt(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());
        program.note("pauses");
        program.awaitDeadlines(serving);
        // First a few sizes that nobody knows: who echoes at certain counts only keeps some of these.
        for (int i = 0; i < FEW; i++) {
            expectEcho(program, client, program.drawn().number(2, MOST_OF_A_FEW));
        }
        program.note("pauses");
        program.awaitDeadlines(serving);
        for (int size : FULL_BUFFERS) {
            expectEcho(program, client, size);
        }
    }

    @Check(order = 6, points = 1, needs = "oneByteComesBackWhileTheClientWaitsForIt")
    void aBrokenConnectionIsNoEnd(Examinee program) throws IOException, InterruptedException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        expectEcho(program, client, program.drawn().number(2, MOST_OF_A_FEW));
        program.expectToWaitForMore(
                serving, why -> why.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.SINGLE_READ);
        client.reset();
        program.expectIoException(serving, EchoEverythingCheck::whyBreakUnnoticed);
        // Who has not said a word may be as broken as any other.
        Conversation silent = program.talk();
        Call servingSilent = program.call("serve", silent.asSocket());
        silent.reset();
        program.expectIoException(servingSilent, EchoEverythingCheck::whyBreakUnnoticed);
        expectBreakBeforeTheEchoLetThrough(program);
    }

    /** What came lies in a buffer, and by the time it is to go back there is nobody to send it to. */
    private static void expectBreakBeforeTheEchoLetThrough(Examinee program) throws IOException, InterruptedException {
        Conversation client = program.talk().readHeldAfter(0);
        Call serving = program.call("serve", client.asSocket());
        client.send(program.random(AT_ONCE));
        boolean held = program.awaitHeld(serving);
        client.resetNow();
        if (held) {
            program.release();
        }
        program.expectIoException(serving, EchoEverythingCheck::whyBreakUnnoticed);
    }

    /** What came from Ana lies in a buffer, and nothing has been done with it, while Luz is served. */
    @Check(order = 7, points = 1, needs = "oneMebibyteComesBackWhole")
    void clientsAtTheSameTimeDoNotMix(Examinee program) throws IOException, InterruptedException {
        byte[] first = program.random(AT_ONCE);
        byte[] second = program.random(AT_ONCE);
        Conversation ana = program.talk().readHeldAfter(0).named("Ana");
        Call servingAna = program.call("serve", ana.asSocket());
        ana.send(first);
        boolean held = program.awaitHeld(servingAna);

        Conversation luz = program.talk().named("Luz");
        program.call("serve", luz.asSocket());
        luz.send(second).expect(second, EchoEverythingCheck::whyNotMeanwhile);
        luz.halfClose().expectEnd(EchoEverythingCheck::whyNoEnd);
        if (held) {
            program.release();
        }
        ana.expect(first, why -> Cause.SHARED_STATE);
        ana.send(second).expect(second, why -> Cause.SHARED_STATE); // the end was Luz's, not hers
        ana.halfClose().expectEnd(EchoEverythingCheck::whyNoEnd);
        nobodyWaitsForWhoIsSlow(program);
    }

    /** Whoever has the echo is kept in the write that has sent it, and the next one comes. */
    private static void nobodyWaitsForWhoIsSlow(Examinee program) throws IOException {
        byte[] sent = program.random(AT_ONCE);
        for (int i = 1; i <= CROWD; i++) {
            Conversation client = program.talk().heldAfter(sent.length).named("Beto " + i);
            program.call("serve", client.asSocket());
            client.send(sent).expect(sent, EchoEverythingCheck::whyNotMeanwhile);
        }
        for (int i = 0; i < CROWD; i++) {
            program.release();
        }
    }

    private static void expectEcho(Examinee program, Conversation client, int size) throws IOException {
        byte[] sent = program.random(size);
        client.send(sent).expect(sent, EchoEverythingCheck::whyNothingComes);
    }

    private static byte plainByte(Examinee program) {
        return (byte) program.drawn().number(FIRST_PLAIN, LAST_PLAIN);
    }

    /** In an order that is drawn, so that no program knows it by heart, but for the last. */
    private static byte[] allButZero(Examinee program) {
        List<Integer> order =
                program.drawn().shuffled(IntStream.range(1, LAST_VALUE).boxed().toList());
        var values = new byte[LAST_VALUE];
        for (int i = 0; i < order.size(); i++) {
            values[i] = order.get(i).byteValue();
        }
        values[LAST_VALUE - 1] = (byte) LAST_VALUE;
        return values;
    }

    private static Cause whyNothingComes(Evidence evidence) {
        if (evidence.sourceSays("available(")) {
            return Cause.AVAILABLE;
        }
        if (evidence.waitsIn("InputStream.readAllBytes")) {
            return Cause.ANSWERS_ONLY_AT_THE_END;
        }
        if (evidence.sourceSays("readLine")) {
            return Cause.LINE_SEPARATOR;
        }
        if (!evidence.isCutOff()) {
            return whyOther(evidence);
        }
        if (evidence.wentSilent()) {
            return whySilent(evidence);
        }
        if (failed(evidence)) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        return closes(evidence) ? Cause.CLOSED_TOO_EARLY : Cause.SINGLE_READ;
    }

    /** Who waits in a plain read has read all that was sent; who waits for a number of bytes may have. */
    private static Cause whySilent(Evidence evidence) {
        if (!evidence.waitsInARead()) {
            return Cause.HANGS;
        }
        boolean keepsInABuffer = BUFFERS.stream().anyMatch(evidence::sourceSays);
        boolean hasReadAll =
                evidence.places().stream().anyMatch(place -> place.endsWith(".read") || place.endsWith(".transferTo"));
        return keepsInABuffer && hasReadAll ? Cause.MISSING_FLUSH : Cause.ANSWERS_ONLY_AT_THE_END;
    }

    /** Whoever does not, and has said too little, has returned too early. */
    private static boolean closes(Evidence evidence) {
        return evidence.sourceSays("close()") || evidence.sourceSays("try (");
    }

    private static boolean failed(Evidence evidence) {
        return evidence.failedUnexpectedly() || evidence.threw(SocketTimeoutException.class);
    }

    /** An array is full of zeros at first. */
    private static Cause whyOther(Evidence evidence) {
        return evidence.received()[0] == 0 ? Cause.WHOLE_BUFFER : Cause.WRONG_ANSWER;
    }

    private static boolean isZeroInPlaceOfAnother(Evidence evidence) {
        int wrong = Arrays.mismatch(evidence.received(), evidence.expected());
        return wrong >= 0 && wrong < evidence.received().length && evidence.received()[wrong] == 0;
    }

    private static Cause whyChanged(Evidence evidence) {
        if (!evidence.isCutOff()) {
            boolean zeros = isZeroInPlaceOfAnother(evidence);
            return evidence.sourceSays("readLine")
                    ? Cause.LINE_SEPARATOR
                    : zeros ? Cause.WHOLE_BUFFER : Cause.WRONG_CHARSET;
        }
        if (evidence.wentSilent()) {
            return whySilent(evidence);
        }
        if (failed(evidence)) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        if (evidence.nothingCame() && evidence.ended()) {
            return Cause.CLOSED_TOO_EARLY;
        }
        return stopsAtAByte(evidence) ? Cause.BYTE_TAKEN_FOR_END : Cause.SINGLE_READ;
    }

    /** Whether the next one is a byte that some take for the end, and no read ended before it. */
    private static boolean stopsAtAByte(Evidence evidence) {
        int came = evidence.received().length;
        byte next = evidence.expected()[came];
        return (next == 0 || next == -1) && came % AT_ONCE != 0;
    }

    private static Cause whyNotMeanwhile(Evidence evidence) {
        if (!evidence.wentSilent()) {
            return Cause.SHARED_STATE;
        }
        boolean isKept = !evidence.waitsForALock() && whySilent(evidence) == Cause.MISSING_FLUSH;
        return isKept ? Cause.MISSING_FLUSH : Cause.ONE_AT_A_TIME;
    }

    private static Cause whyBreakUnnoticed(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.BREAK_TAKEN_FOR_END;
    }

    private static Cause whyNoEnd(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return whyOther(evidence);
        }
        if (evidence.threw(IndexOutOfBoundsException.class) || evidence.readsOnPastTheEnd()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        if (evidence.thrown().isEmpty() && evidence.wasReset()) {
            return Cause.CLOSED_TOO_EARLY;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.HALF_CLOSE_IGNORED;
    }
}

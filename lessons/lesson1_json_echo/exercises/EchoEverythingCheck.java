package lesson1_json_echo.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;
import java.util.List;

@Examines("1.1")
final class EchoEverythingCheck {
    private static final int MEBIBYTE = 1 << 20;
    private static final List<String> BUFFERS = List.of("Buffered", "Writer", "PrintStream", "ObjectOutput");
    private static final int BYTE_VALUES = 256;
    /** The sizes of most people's buffers. */
    private static final int[] FULL_BUFFERS = {1024, 4096, 8192, 65_536};

    @Check(order = 1, points = 2)
    void oneByteComesBackWhileTheClientWaitsForIt(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.send((byte) 'x').expect(new byte[] {'x'}, EchoEverythingCheck::whyNothingComes);
        client.halfClose().expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 2, points = 1, needs = "oneByteComesBackWhileTheClientWaitsForIt")
    void aClientThatSaysNothingGetsNothing(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.halfClose().expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 3, points = 2, needs = "oneByteComesBackWhileTheClientWaitsForIt")
    void everyValueOfAByteComesBackAsItWas(Examinee program) throws IOException {
        var everyValue = new byte[BYTE_VALUES];
        for (int i = 0; i < everyValue.length; i++) {
            everyValue[i] = (byte) i;
        }
        Conversation client = program.talk();
        program.call("serve", client.asSocket());

        client.send(everyValue).halfClose();
        client.expect(everyValue, EchoEverythingCheck::whyNotEveryValue);
        client.expectEnd(EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 4, points = 2, needs = "everyValueOfAByteComesBackAsItWas")
    void oneMebibyteComesBackWhole(Examinee program) throws IOException {
        byte[] sent = program.random(MEBIBYTE);
        Conversation client = program.talk().atMostAtOnce(1000);
        Call serving = program.call("serve", client.asSocket());

        client.send(sent).halfClose();
        client.expect(sent, EchoEverythingCheck::whyChanged);
        client.expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 5, points = 1, needs = "everyValueOfAByteComesBackAsItWas")
    void whatFillsABufferComesBackWhileTheClientWaitsForIt(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        for (int size : FULL_BUFFERS) {
            byte[] sent = program.random(size);

            client.send(sent).expect(sent, EchoEverythingCheck::whyNothingComes);
        }
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
        if (evidence.wentSilent()) {
            return whySilent(evidence);
        }
        return failed(evidence) ? Cause.UNEXPECTED_EXCEPTION : Cause.CLOSED_TOO_EARLY;
    }

    /** Who waits in a plain read has read all that was sent; who waits for a number of bytes may have. */
    private static Cause whySilent(Evidence evidence) {
        if (!evidence.waitsInARead()) {
            return Cause.HANGS;
        }
        boolean keepsInABuffer = BUFFERS.stream().anyMatch(evidence::sourceSays);
        boolean hasReadAll = evidence.waitsIn("InputStream.read") || evidence.waitsIn("InputStream.transferTo");
        return keepsInABuffer && hasReadAll ? Cause.MISSING_FLUSH : Cause.ANSWERS_ONLY_AT_THE_END;
    }

    private static boolean failed(Evidence evidence) {
        return evidence.thrown()
                .filter(thrown -> !thrown.isA(IOException.class))
                .isPresent();
    }

    /** The first value and the last one are those that are taken for an end. */
    private static Cause whyNotEveryValue(Evidence evidence) {
        int came = evidence.received().length;
        boolean cutOff =
                evidence.isCutOff() && evidence.ended() && evidence.thrown().isEmpty();
        return cutOff && (came == 0 || came == BYTE_VALUES - 1) ? Cause.BYTE_TAKEN_FOR_END : whyChanged(evidence);
    }

    private static Cause whyChanged(Evidence evidence) {
        if (!evidence.isCutOff()) {
            return evidence.sourceSays("readLine") ? Cause.LINE_SEPARATOR : Cause.WRONG_CHARSET;
        }
        if (evidence.wentSilent()) {
            return whySilent(evidence);
        }
        return failed(evidence) ? Cause.UNEXPECTED_EXCEPTION : Cause.SINGLE_READ;
    }

    private static Cause whyNoEnd(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return evidence.received()[0] == 0 ? Cause.WHOLE_BUFFER : Cause.WRONG_ANSWER;
        }
        if (evidence.threw(IndexOutOfBoundsException.class) || evidence.readsOnPastTheEnd()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.HALF_CLOSE_IGNORED;
    }
}

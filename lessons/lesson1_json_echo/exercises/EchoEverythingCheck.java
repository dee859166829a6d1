package lesson1_json_echo.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;

@Examines("1.1")
final class EchoEverythingCheck {
    private static final int MEBIBYTE = 1 << 20;

    @Check(order = 1, points = 2)
    void oneByteComesBackWhileTheClientWaitsForIt(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        client.send((byte) 'x').expect(new byte[] {'x'}, EchoEverythingCheck::whyNothingComes);
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
        var everyValue = new byte[256];
        for (int i = 0; i < everyValue.length; i++) {
            everyValue[i] = (byte) i;
        }
        Conversation client = program.talk();
        program.call("serve", client.asSocket());

        client.send(everyValue).halfClose();
        client.expect(everyValue, EchoEverythingCheck::whyChanged);
        client.expectEnd(EchoEverythingCheck::whyNoEnd);
    }

    @Check(order = 4, points = 3)
    void oneMebibyteComesBackWhole(Examinee program) throws IOException {
        byte[] sent = program.random(MEBIBYTE);
        Conversation client = program.talk().atMostAtOnce(1000);
        Call serving = program.call("serve", client.asSocket());

        client.send(sent).halfClose();
        client.expect(sent, EchoEverythingCheck::whyChanged);
        client.expectEnd(EchoEverythingCheck::whyNoEnd);
        program.expectReturn(serving, EchoEverythingCheck::whyNoEnd);
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
        return evidence.wentSilent() ? Cause.MISSING_FLUSH : Cause.CLOSED_TOO_EARLY;
    }

    private static Cause whyChanged(Evidence evidence) {
        if (!evidence.isCutOff()) {
            return evidence.sourceSays("readLine") ? Cause.LINE_SEPARATOR : Cause.WRONG_CHARSET;
        }
        return evidence.wentSilent() ? Cause.MISSING_FLUSH : Cause.SINGLE_READ;
    }

    private static Cause whyNoEnd(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return Cause.WRONG_ANSWER;
        }
        if (evidence.threw(IndexOutOfBoundsException.class) || evidence.readsOnPastTheEnd()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.HALF_CLOSE_IGNORED;
    }
}

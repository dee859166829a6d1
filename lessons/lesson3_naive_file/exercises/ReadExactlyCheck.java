package lesson3_naive_file.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

@Examines("3.2")
final class ReadExactlyCheck {
    private static final int HALF = 500;
    private static final int WHOLE = 1000;
    private static final int MANY = 100_000;
    private static final int SOME = 10_000;
    private static final int MANY_READS = 50_000;
    private static final int MANY_BYTES = 2 * 1024 * 1024;
    private static final int SOME_THOUSANDS = 4_000;
    private static final int PIECES = 10;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    @Check(order = 1, points = 2)
    void twoHalvesAreJoinedWhileTheConnectionStaysOpen(Examinee program) throws IOException {
        byte[] sent = program.random(WHOLE);
        Conversation peer = program.talk().atMostAtOnce(HALF);
        Call reading = program.call("readExactly", peer.asInput(), WHOLE);

        peer.send(sent);
        program.expectReturnOf(sent, reading, ReadExactlyCheck::whyOtherBytes);
    }

    @Check(order = 2, points = 1, needs = "twoHalvesAreJoinedWhileTheConnectionStaysOpen")
    void tenBytesMayBeCutAnywhere(Examinee program) throws IOException {
        byte[] sent = program.random(10);
        for (int atOnce = 1; atOnce < sent.length; atOnce++) {
            Conversation peer = program.talk().atMostAtOnce(atOnce);
            Call reading = program.call("readExactly", peer.asInput(), sent.length);

            peer.send(sent);
            program.expectReturnOf(sent, reading, ReadExactlyCheck::whyOtherBytes);
        }
    }

    @Check(order = 3, points = 1, needs = "twoHalvesAreJoinedWhileTheConnectionStaysOpen")
    void aHundredThousandBytesAreNotTooMany(Examinee program) throws IOException {
        byte[] sent = program.random(MANY);
        Conversation peer = program.talk().atMostAtOnce(SOME); // or two reads are right by luck
        Call reading = program.call("readExactly", peer.asInput(), MANY);

        program.note("called", "readExactly(in, " + MANY + ")");
        peer.send(sent);
        program.expectReturnOf(sent, reading, ReadExactlyCheck::whyOtherBytes);
        expectManyReads(program);
        expectMany(program);
    }

    /** Whoever calls itself for each of them has no room on the stack. */
    private static void expectManyReads(Examinee program) throws IOException {
        byte[] sent = program.random(MANY_READS);
        Conversation peer = program.talk().atMostAtOnce(1);
        Call reading = program.call("readExactly", peer.asInput(), MANY_READS);

        program.note("called", "readExactly(in, " + MANY_READS + ")");
        peer.send(sent);
        program.expectReturnOf(sent, reading, ReadExactlyCheck::whyOtherBytes);
    }

    private static void expectMany(Examinee program) throws IOException {
        byte[] sent = program.random(MANY_BYTES);
        Conversation peer = program.talk();
        Call reading = program.call("readExactly", peer.asInput(), MANY_BYTES);

        program.note("called", "readExactly(in, " + MANY_BYTES + ")");
        peer.send(sent);
        program.expectReturnOf(sent, reading, ReadExactlyCheck::whyOtherBytes);
    }

    @Check(order = 4, points = 2, needs = "twoHalvesAreJoinedWhileTheConnectionStaysOpen")
    void notOneByteMoreIsRead(Examinee program) throws IOException {
        byte[] sent = program.random(10);
        Conversation peer = program.talk().keptOpen();
        Call first = program.call("readExactly", peer.asInput(), 4);
        peer.send(sent);
        program.note("called", "readExactly(in, 4)");
        program.expectReturnOf(Arrays.copyOf(sent, 4), first, ReadExactlyCheck::whyOtherBytes);
        // Whoever keeps what was too much, for the next call, has taken it from everybody else.
        program.expectReadOnly(first, 4, why -> Cause.SWALLOWS_NEXT_MESSAGE);

        Call second = program.call("readExactly", peer.asInput(), 6);
        program.note("called", "readExactly(in, 6)");
        program.expectReturnOf(Arrays.copyOfRange(sent, 4, 10), second, ReadExactlyCheck::whyNotTheNext);
    }

    @Check(order = 5, points = 1, needs = "twoHalvesAreJoinedWhileTheConnectionStaysOpen")
    void zeroBytesAreThereAtOnce(Examinee program) throws IOException {
        Conversation peer = program.talk();
        Call reading = program.call("readExactly", peer.asInput(), 0);

        program.note("called", "readExactly(in, 0)");
        program.expectReturnOf(new byte[0], reading, ReadExactlyCheck::whyOtherBytes);
    }

    @Check(order = 6, points = 2, needs = "twoHalvesAreJoinedWhileTheConnectionStaysOpen")
    void anEarlyEndIsAnError(Examinee program) throws IOException {
        for (int came : new int[] {someOfThem(program), 0}) {
            Conversation peer = program.talk();
            Call reading = program.call("readExactly", peer.asInput(), WHOLE);

            program.note("called", "readExactly(in, " + WHOLE + ")");
            peer.send(program.random(came)).halfClose();
            program.expectException(reading, EOFException.class, ReadExactlyCheck::whyNotNoticed);
        }
        expectBreakLetThrough(program, HALF);
        expectBreakLetThrough(program, 0);
    }

    @Check(order = 7, points = 1, needs = "anEarlyEndIsAnError")
    void theErrorSaysHowMuchCame(Examinee program) throws IOException {
        expectCountSaid(program, WHOLE, someOfThem(program));
        expectCountSaid(program, SOME_THOUSANDS, program.drawn().number(WHOLE + 1, SOME_THOUSANDS - 1));
        expectCountSaid(program, WHOLE, 0);
    }

    @Check(order = 8, points = 1, needs = "tenBytesMayBeCutAnywhere")
    void twoStreamsMayBeReadAtOnce(Examinee program) throws IOException, InterruptedException {
        byte[] slow = program.random(WHOLE);
        byte[] quick = program.random(WHOLE);
        Conversation ana = program.talk().readHeldAfter(HALF).named("Ana");
        Call readingSlow = program.call("readExactly", ana.asInput(), WHOLE);
        ana.send(Arrays.copyOf(slow, HALF));
        program.expectToWaitForMore(readingSlow, ReadExactlyCheck::whyOtherBytes);

        ana.send(Arrays.copyOfRange(slow, HALF, WHOLE - 1));
        boolean held = program.awaitHeld(readingSlow); // what came lies in an array, and nobody has looked at it yet
        Conversation luz = program.talk().named("Luz");
        Call readingQuick = program.call("readExactly", luz.asInput(), WHOLE);
        luz.send(quick);
        program.expectReturnOf(quick, readingQuick, why -> why.isRunning() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE);

        if (held) {
            program.release();
        }
        ana.send(slow[WHOLE - 1]);
        program.expectReturnOf(slow, readingSlow, why -> Cause.SHARED_STATE);
    }

    private static void expectBreakLetThrough(Examinee program, int came) throws IOException {
        Conversation peer = program.talk();
        Call reading = program.call("readExactly", peer.asInput(), WHOLE);

        peer.send(program.random(came));
        program.expectToWaitForMore(reading, ReadExactlyCheck::whyNotNoticed);
        peer.reset();
        Call.Thrown thrown = program.expectException(reading, IOException.class, ReadExactlyCheck::whyNotNoticed);
        if (thrown.isA(EOFException.class)) {
            program.fail(new Step("noEarlyEnd"), reading, why -> Cause.BREAK_TAKEN_FOR_END);
        }
    }

    private static void expectCountSaid(Examinee program, int wanted, int count) throws IOException {
        Conversation peer = program.talk().atMostAtOnce(wanted / PIECES);
        Call reading = program.call("readExactly", peer.asInput(), wanted);

        program.note("called", "readExactly(in, " + wanted + ")");
        peer.send(program.random(count)).halfClose();
        Call.Thrown thrown = program.expectException(reading, EOFException.class, ReadExactlyCheck::whyNotNoticed);
        if (!says(count, thrown.message())) {
            var came = new Step("threwInstead", thrown.type(), thrown.message());
            program.fail(new Step("messageWith", count), came, reading, why -> Cause.WRONG_ANSWER);
        }
    }

    /** Drawn, so that a message that never changes is wrong; more than one piece, and not all. */
    private static int someOfThem(Examinee program) {
        return program.drawn().number(HALF + 1, WHOLE - 1);
    }

    /** Whether the number stands there by itself: 617 is not in 6170. */
    private static boolean says(int count, String message) {
        return List.of(NO_DIGITS.split(message)).contains(String.valueOf(count));
    }

    private static Cause whyOtherBytes(Evidence evidence) {
        if (evidence.thrown().isPresent()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        if (evidence.sourceSays("available(")) {
            return Cause.AVAILABLE;
        }
        if (evidence.readsOnPastTheEnd()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        if (evidence.isRunning()) {
            return evidence.waitsInARead() ? Cause.WAITS_FOR_THE_END : Cause.HANGS;
        }
        return whyTooLittle(evidence);
    }

    private static Cause whyNotTheNext(Evidence evidence) {
        boolean isClosed = evidence.thrown()
                .filter(thrown -> thrown.isA(SocketException.class))
                .isPresent();
        return isClosed ? Cause.CLOSED_TOO_EARLY : Cause.SWALLOWS_NEXT_MESSAGE;
    }

    private static Cause whyTooLittle(Evidence evidence) {
        byte[] expected = evidence.expected();
        byte[] received = evidence.received();
        if (expected.length == WHOLE
                && received.length == WHOLE
                && Arrays.equals(received, 0, HALF, expected, HALF, WHOLE)) {
            return Cause.OVERWRITES;
        }
        return evidence.isCutOff() || endsInZeros(expected, received) ? Cause.SINGLE_READ : Cause.WRONG_ANSWER;
    }

    /** Whether it is as if only the beginning had been filled in. */
    private static boolean endsInZeros(byte[] expected, byte[] received) {
        int right = Arrays.mismatch(expected, received);
        if (right <= 0) {
            return false;
        }
        byte[] rest = Arrays.copyOfRange(received, right, received.length);
        return Arrays.equals(rest, new byte[rest.length]);
    }

    private static Cause whyNotNoticed(Evidence evidence) {
        if (evidence.readsOnPastTheEnd() || evidence.threw(IndexOutOfBoundsException.class)) {
            return Cause.END_OF_STREAM_LOOP;
        }
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.EARLY_END_ACCEPTED;
    }
}

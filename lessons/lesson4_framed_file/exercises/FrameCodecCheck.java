package lesson4_framed_file.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Diagnosis;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

@Examines("4.1")
final class FrameCodecCheck {
    private static final int HEADER_SIZE = 4;
    private static final int CAP = 1000;
    private static final int LARGE_CAP = 1 << 20;
    /** And shorter than the one of this check. */
    private static final int LONGER_THAN_MOST_BUFFERS = 10_000;

    private static final int HEAP_MEGABYTES = 64;
    /** Those of the connection take a mebibyte and more. */
    private static final int MORE_THAN_ALL_BUFFERS = 4 << 20;

    private static final int LENGTH_OF_THREE_BYTES = 0x01_23_45;
    private static final int MORE_THAN_A_MEBIBYTE = 0x10_00_05;
    /** No byte of it is negative to whoever forgets that it has no sign. */
    private static final int MANY_READS = 0x7F_7F;

    /** Three of its bytes are negative numbers to whoever forgets that they have no sign. */
    private static final int LENGTH_OF_LARGE_BYTES = 0x80_81_82;

    private static final int LENGTH_ABOVE_16_MEBIBYTES = 0x01_00_00_01;

    /** Read in the wrong order, these four bytes say 256. */
    private static final int LENGTH_WITH_TWO_MEANINGS = 65_536;

    @Check(order = 1, points = 1)
    void aFrameIsWrittenAsItsLengthAndItsPayload(Examinee program) throws IOException {
        for (int size : new int[] {300, LENGTH_OF_THREE_BYTES, MORE_THAN_A_MEBIBYTE}) {
            byte[] payload = program.random(size);
            Conversation peer = program.talk();

            Call writing = program.call("write", peer.asOutput(), payload);
            program.note("called", "write(out, payload)");
            peer.expect(frame(payload), FrameCodecCheck::whyOtherFrame);
            program.expectReturn(writing, FrameCodecCheck::whyNoReturn);
        }
    }

    @Check(order = 2, points = 1, needs = "aFrameIsWrittenAsItsLengthAndItsPayload")
    void anEmptyPayloadIsWrittenAsFourZeros(Examinee program) throws IOException {
        Conversation peer = program.talk();

        program.call("write", peer.asOutput(), new byte[0]);
        program.note("called", "write(out, new byte[0])");
        peer.expect(new byte[HEADER_SIZE], why -> why.isRunning() ? Cause.HANGS : Cause.WRONG_ANSWER);
    }

    @Check(order = 3, points = 1, needs = "aFrameIsWrittenAsItsLengthAndItsPayload")
    void theStreamStaysOpenForTheNextFrame(Examinee program) throws IOException {
        Conversation peer = program.talk().keptOpen();
        for (byte[] payload : new byte[][] {{'a'}, {'b', 'c'}}) {
            Call writing = program.call("write", peer.asOutput(), payload);
            program.note("called", "write(out, payload)");
            peer.expect(frame(payload), why -> Cause.CLOSED_TOO_EARLY);
            program.expectReturn(writing, why -> Cause.CLOSED_TOO_EARLY);
        }
    }

    @Check(order = 4, points = 1)
    void aFrameIsReadWhileTheConnectionStaysOpen(Examinee program) throws IOException {
        byte[] payload = program.random(LENGTH_WITH_TWO_MEANINGS);
        Conversation peer = program.talk().atMostAtOnce(1000);
        Call reading = program.call("read", peer.asInput(), LARGE_CAP);

        peer.send(frame(payload));
        program.expectReturnOf(payload, reading, FrameCodecCheck::whyOtherPayload);
    }

    @Check(order = 5, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void theHeaderMayBeCutAfterEachByte(Examinee program) throws IOException {
        byte[] payload = program.random(300);
        for (int atOnce = 1; atOnce < HEADER_SIZE; atOnce++) {
            Conversation peer = program.talk().atMostAtOnce(atOnce);
            Call reading = program.call("read", peer.asInput(), CAP);

            peer.send(frame(payload));
            program.expectReturnOf(payload, reading, why -> Cause.HEADER_READ_SHORT);
        }
        expectManyReads(program);
    }

    /** Whoever calls itself for each of them has no room on the stack. */
    private static void expectManyReads(Examinee program) throws IOException {
        byte[] payload = program.random(MANY_READS);
        Conversation peer = program.talk().atMostAtOnce(1);
        Call reading = program.call("read", peer.asInput(), LARGE_CAP);

        peer.send(frame(payload));
        program.expectReturnOf(payload, reading, FrameCodecCheck::whyOtherPayload);
    }

    @Check(order = 6, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void twoFramesThatComeTogetherAreTwo(Examinee program) throws IOException {
        byte[] first = program.random(5);
        byte[] second = program.random(3);
        Conversation peer = program.talk().keptOpen();
        Call reading = program.call("read", peer.asInput(), CAP);
        peer.send(together(frame(first), frame(second)));
        program.expectReturnOf(first, reading, FrameCodecCheck::whyOtherPayload);

        Call readingOn = program.call("read", peer.asInput(), CAP);
        program.note("called", "read(in, " + CAP + ")");
        program.expectReturnOf(second, readingOn, why -> Cause.SWALLOWS_NEXT_MESSAGE);
    }

    @Check(order = 7, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void anEmptyPayloadIsReadAsAnEmptyArray(Examinee program) throws IOException {
        Conversation peer = program.talk();
        Call reading = program.call("read", peer.asInput(), CAP);

        peer.send(new byte[HEADER_SIZE]);
        program.expectReturnOf(new byte[0], reading, FrameCodecCheck::whyOtherPayload);
    }

    @Check(order = 8, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void thePayloadMayBeAsLongAsTheCapAndNoLonger(Examinee program) throws IOException {
        expectAccepted(program, program.random(CAP), CAP);
        expectAccepted(program, new byte[0], 0);
        expectAccepted(program, program.random(3), Integer.MAX_VALUE);
        expectAwaited(program, LENGTH_ABOVE_16_MEBIBYTES, why -> Cause.CAP_IGNORED);
        expectRefused(
                program, CAP + 1, why -> why.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.CAP_IGNORED);
    }

    @Check(order = 9, points = 1, needs = "thePayloadMayBeAsLongAsTheCapAndNoLonger")
    void aLengthOf2GibibytesCostsNoMemory(Examinee program) throws IOException {
        program.jvm().withFirmHeap(HEAP_MEGABYTES); // who catches the error has tried all the same
        expectRefused(program, 0x7FFF_FFFF, why -> Cause.CAP_AFTER_ALLOCATION);
    }

    @Check(order = 10, points = 1, needs = "aLengthOf2GibibytesCostsNoMemory")
    void theLengthHasNoSign(Examinee program) throws IOException {
        expectRefused(program, 0x8000_0000, why -> Cause.SIGNED_LENGTH);
        expectRefused(program, 0xFFFF_FFFF, why -> Cause.SIGNED_LENGTH);
        expectAwaited(program, LENGTH_OF_LARGE_BYTES, why -> Cause.SIGNED_LENGTH);
    }

    @Check(order = 11, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void theEndBetweenFramesIsNull(Examinee program) throws IOException {
        byte[] last = program.random(5);
        Conversation peer = program.talk().keptOpen();
        Call reading = program.call("read", peer.asInput(), CAP);
        peer.send(frame(last)).halfClose();
        program.expectReturnOf(last, reading, FrameCodecCheck::whyOtherPayload);

        Call readingOn = program.call("read", peer.asInput(), CAP);
        program.note("called", "read(in, " + CAP + ")");
        program.expectNull(readingOn, FrameCodecCheck::whyNotNull);

        Conversation broken = program.talk();
        Call readingBroken = program.call("read", broken.asInput(), CAP);
        broken.reset();
        program.expectIoException(readingBroken, why -> why.isRunning() ? Cause.HANGS : Cause.BREAK_TAKEN_FOR_END);
    }

    @Check(order = 12, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void theEndInsideAFrameIsAnError(Examinee program) throws IOException {
        byte[] frame = frame(program.random(5));
        for (int size = 1; size < frame.length; size++) {
            Conversation peer = program.talk();
            Call reading = program.call("read", peer.asInput(), CAP);

            peer.send(Arrays.copyOf(frame, size)).halfClose();
            program.expectException(reading, EOFException.class, FrameCodecCheck::whyNotNoticed);
        }
        for (int size : new int[] {HEADER_SIZE / 2, HEADER_SIZE + 2}) {
            expectBreakLetThrough(program, Arrays.copyOf(frame, size));
        }
    }

    private static void expectBreakLetThrough(Examinee program, byte[] came) throws IOException {
        Conversation peer = program.talk();
        Call reading = program.call("read", peer.asInput(), CAP);

        peer.send(came);
        program.expectToWaitForMore(reading, FrameCodecCheck::whyNotNoticed);
        peer.reset();
        Call.Thrown thrown = program.expectException(reading, IOException.class, why -> Cause.BREAK_TAKEN_FOR_END);
        if (thrown.isA(EOFException.class)) {
            program.fail(new Step("noEarlyEnd"), reading, why -> Cause.BREAK_TAKEN_FOR_END);
        }
    }

    @Check(order = 13, points = 1, needs = "aFrameIsWrittenAsItsLengthAndItsPayload")
    void nothingStaysInTheBufferOfTheCaller(Examinee program) throws IOException, InterruptedException {
        Conversation peer = program.talk().keptOpen();

        for (int size : new int[] {5, LONGER_THAN_MOST_BUFFERS}) {
            byte[] payload = program.random(size);
            program.call("write", peer.asBufferedOutput(), payload);
            program.note("called", "write(new BufferedOutputStream(out, 65536), payload)");
            peer.expect(frame(payload), FrameCodecCheck::whyOtherFrame);
        }

        peer.resetNow();
        byte[] large = new byte[MORE_THAN_ALL_BUFFERS]; // word of the break may still be under way
        Call writingOn = program.call("write", peer.asBufferedOutput(), large);
        program.note("called", "write(new BufferedOutputStream(out, 65536), payload)");
        program.expectIoException(writingOn, why -> why.isRunning() ? Cause.HANGS : Cause.WRONG_ANSWER);
    }

    @Check(order = 14, points = 1, needs = "aFrameIsReadWhileTheConnectionStaysOpen")
    void twoStreamsAtOnceDoNotMix(Examinee program) throws IOException, InterruptedException {
        byte[] slow = program.random(300);
        byte[] frame = frame(slow);
        Conversation ana = program.talk().named("Ana");
        Call readingSlow = program.call("read", ana.asInput(), CAP);
        ana.send(Arrays.copyOf(frame, HEADER_SIZE - 1));
        program.expectToWaitForMore(readingSlow, FrameCodecCheck::whyNotNoticed);
        expectReadMeanwhile(program, program.random(5));

        ana.send(Arrays.copyOfRange(frame, HEADER_SIZE - 1, HEADER_SIZE + 100));
        program.expectToWaitForMore(readingSlow, why -> Cause.SHARED_STATE);
        expectReadMeanwhile(program, program.random(slow.length));

        ana.send(Arrays.copyOfRange(frame, HEADER_SIZE + 100, frame.length));
        program.expectReturnOf(slow, readingSlow, why -> Cause.SHARED_STATE);
        expectWrittenMeanwhile(program, frame);
    }

    private static void expectReadMeanwhile(Examinee program, byte[] payload) throws IOException {
        Conversation luz = program.talk().named("Luz");
        Call reading = program.call("read", luz.asInput(), CAP);

        luz.send(frame(payload));
        program.expectReturnOf(payload, reading, why -> why.isRunning() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE);
    }

    /** While one stream takes nothing more, the other one is written to. */
    private static void expectWrittenMeanwhile(Examinee program, byte[] frame)
            throws IOException, InterruptedException {
        byte[] payload = Arrays.copyOfRange(frame, HEADER_SIZE, frame.length);
        Conversation ana = program.talk().heldAfter(frame.length).named("Ana");
        Call writingSlow = program.call("write", ana.asOutput(), payload);
        program.note("called", "write(out, payload)");
        boolean held = program.awaitHeld(writingSlow);
        Conversation luz = program.talk().named("Luz");
        program.call("write", luz.asOutput(), payload);
        program.note("called", "write(out, payload)");
        luz.expect(frame, why -> why.isRunning() ? Cause.ONE_AT_A_TIME : whyOtherFrame(why));
        if (held) {
            program.release();
        }
    }

    private static void expectAccepted(Examinee program, byte[] payload, int cap) throws IOException {
        Conversation peer = program.talk();
        Call reading = program.call("read", peer.asInput(), cap);

        program.note("called", "read(in, " + cap + ")");
        peer.send(frame(payload));
        program.expectReturnOf(
                payload,
                reading,
                why -> why.threw(OutOfMemoryError.class) ? Cause.CAP_AFTER_ALLOCATION : Cause.CAP_IGNORED);
    }

    /** A length below the cap is no reason to refuse, though its payload never comes. */
    private static void expectAwaited(Examinee program, int length, Diagnosis ifNot) throws IOException {
        Conversation peer = program.talk();
        Call reading = program.call("read", peer.asInput(), Integer.MAX_VALUE);

        program.note("called", "read(in, " + Integer.MAX_VALUE + ")");
        peer.send(header(length));
        program.expectToWaitForMore(reading, ifNot);
    }

    /** The header alone must be enough: the payload never comes, but for a few bytes that are none of its business. */
    private static void expectRefused(Examinee program, int length, Diagnosis ifNot) throws IOException {
        Conversation peer = program.talk().sayingWhatIsThere();
        Call reading = program.call("read", peer.asInput(), CAP);

        program.note("called", "read(in, " + CAP + ")");
        peer.send(together(header(length), program.random(10)));
        program.expectIoException(reading, ifNot);
        program.expectReadOnly(reading, HEADER_SIZE, why -> Cause.WRONG_ANSWER);
    }

    private static byte[] frame(byte[] payload) {
        return together(header(payload.length), payload);
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(HEADER_SIZE).putInt(length).array();
    }

    private static byte[] together(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Cause whyOtherFrame(Evidence evidence) {
        if (evidence.thrown().isPresent()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        if (evidence.isCutOff()) {
            return evidence.isRunning() ? Cause.HANGS : Cause.MISSING_FLUSH;
        }
        if (isLengthInOneByte(evidence)) {
            return Cause.LENGTH_IN_ONE_BYTE;
        }
        byte[] header = Arrays.copyOf(evidence.received(), HEADER_SIZE);
        int length = ByteBuffer.wrap(header).getInt();
        boolean reversed = Integer.reverseBytes(length) == evidence.expected().length - HEADER_SIZE;
        return reversed ? Cause.LITTLE_ENDIAN : Cause.WRONG_ANSWER;
    }

    private static boolean isLengthInOneByte(Evidence evidence) {
        byte[] frame = evidence.expected();
        byte[] wrong = Arrays.copyOfRange(frame, HEADER_SIZE - 1, frame.length);
        return Arrays.equals(evidence.received(), wrong);
    }

    private static Cause whyNoReturn(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyOtherPayload(Evidence evidence) {
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
        return whyTooLittle(evidence.expected(), evidence.received());
    }

    private static Cause whyTooLittle(byte[] expected, byte[] received) {
        int right = Arrays.mismatch(expected, received);
        if (right <= 0) {
            return Cause.WRONG_ANSWER;
        }
        if (received.length == Integer.reverseBytes(expected.length)) {
            return Cause.LITTLE_ENDIAN;
        }
        byte[] rest = Arrays.copyOfRange(received, right, received.length);
        return Arrays.equals(rest, new byte[rest.length]) ? Cause.SINGLE_READ : Cause.WRONG_ANSWER;
    }

    private static Cause whyNotNull(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        return evidence.thrown().isPresent() ? Cause.CLEAN_END_REFUSED : Cause.WRONG_ANSWER;
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

package lesson4_framed_file.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Diagnosis;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Replacement;
import course.check.Step;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

@Examines(value = "4.2", heapMegabytes = ReceiveFileCheck.SMALL_HEAP)
final class ReceiveFileCheck {
    private static final int[] SIZES = {0, 1, 4096, 8193};
    private static final int MEGABYTE = 1_000_000;
    static final int SMALL_HEAP = 32;
    private static final int HALF = 500;

    /** Read in the wrong order, these four bytes say 256. */
    private static final int LENGTH_WITH_TWO_MEANINGS = 65_536;

    @Check(order = 1, points = 2)
    void aFileArrivesWholeWhileTheConnectionStaysOpen(Examinee program) throws IOException {
        byte[] file = program.random(LENGTH_WITH_TWO_MEANINGS);
        Path out = program.folder().resolve("photo.png");
        Conversation sender = program.talk().atMostAtOnce(1000);
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(frame(file));
        program.expectReturn(receiving, ReceiveFileCheck::whyNoReturn);
        program.disk().expectFile(out, file, receiving, ReceiveFileCheck::whyAnotherFile);
        program.disk().expectNames(program.folder(), List.of("photo.png"), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    @Check(order = 2, points = 1, needs = "aFileArrivesWholeWhileTheConnectionStaysOpen")
    void filesOf0And1And4096And8193BytesArriveToo(Examinee program) throws IOException {
        Conversation sender = program.talk().keptOpen();
        for (int size : SIZES) {
            byte[] file = program.random(size);
            Path out = program.folder().resolve(size + ".bin");
            Call receiving = program.call("receive", sender.asSocket(), out);

            sender.send(frame(file));
            program.expectReturn(
                    receiving, why -> why.hasClosedWhatItUses() ? Cause.CLOSED_TOO_EARLY : whyNoReturn(why));
            program.disk().expectFile(out, file, receiving, ReceiveFileCheck::whyAnotherFile);
        }
    }

    @Check(order = 3, points = 1, needs = "aFileArrivesWholeWhileTheConnectionStaysOpen")
    void theHeaderMayComeByteByByte(Examinee program) throws IOException {
        byte[] file = program.random(300);
        Path out = program.folder().resolve("slow.bin");
        Conversation sender = program.talk().atMostAtOnce(1);
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(frame(file));
        program.expectReturn(receiving, why -> Cause.HEADER_READ_SHORT);
        program.disk().expectFile(out, file, receiving, why -> Cause.HEADER_READ_SHORT);
    }

    @Check(order = 4, points = 1, needs = "aFileArrivesWholeWhileTheConnectionStaysOpen")
    void anEndInTheMiddleLeavesNothing(Examinee program) throws IOException {
        Conversation sender = program.talk();
        Call receiving =
                program.call("receive", sender.asSocket(), program.folder().resolve("half.bin"));

        sender.send(header(1000)).send(program.random(999)).halfClose();
        program.expectException(receiving, EOFException.class, ReceiveFileCheck::whyNotNoticed);
        program.disk().expectNames(program.folder(), List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    @Check(order = 5, points = 1, needs = "anEndInTheMiddleLeavesNothing")
    void anEndInTheHeaderIsNoFileEither(Examinee program) throws IOException {
        for (int size = 0; size < 4; size++) {
            Conversation sender = program.talk();
            Call receiving =
                    program.call("receive", sender.asSocket(), program.folder().resolve("none.bin"));

            sender.send(new byte[size]).halfClose();
            program.expectException(receiving, EOFException.class, ReceiveFileCheck::whyNotNoticed);
            program.disk().expectNames(program.folder(), List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
        }
    }

    @Check(order = 6, points = 1, needs = "anEndInTheMiddleLeavesNothing")
    void theOldFileStaysUntilTheNewOneIsWhole(Examinee program) throws IOException, InterruptedException {
        byte[] old = program.random(2000);
        byte[] file = program.random(1000);
        Path out = Files.write(program.folder().resolve("notes.txt"), old);
        program.note("oldFile", "notes.txt", old.length);

        Conversation first = program.talk();
        Call cutOff = program.call("receive", first.asSocket(), out);
        first.send(header(file.length)).send(program.random(500)).halfClose();
        program.expectException(cutOff, EOFException.class, ReceiveFileCheck::whyNotNoticed);
        program.disk().expectFile(out, old, cutOff, why -> Cause.OLD_FILE_LOST);

        try (Replacement replacement = Replacement.of(out, program.folder())) {
            Conversation second = program.talk();
            Call whole = program.call("receive", second.asSocket(), out);
            second.send(frame(file));
            program.expectReturn(whole, ReceiveFileCheck::whyNoReturn);
            program.disk().expectFile(out, file, whole, ReceiveFileCheck::whyAnotherFile);
            program.disk().expectOneStep(replacement, whole, why -> Cause.OLD_FILE_LOST);
        }
    }

    @Check(order = 7, points = 1, needs = "anEndInTheMiddleLeavesNothing")
    void aBrokenConnectionLeavesNothing(Examinee program) throws IOException, InterruptedException {
        byte[] old = program.random(2000);
        Path out = Files.write(program.folder().resolve("broken.bin"), old);
        program.note("oldFile", "broken.bin", old.length);
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(header(8 * MEGABYTE)).sendMany(4 * MEGABYTE, (byte) 'x').flushed();
        sender.reset();
        expectBreak(program, receiving);
        program.disk().expectFile(out, old, receiving, why -> Cause.OLD_FILE_LOST);

        Conversation inTheHeader = program.talk();
        Call receivingHeader = program.call("receive", inTheHeader.asSocket(), out);
        inTheHeader.send(new byte[2]);
        program.expectToWaitForMore(receivingHeader, ReceiveFileCheck::whyNotNoticed);
        inTheHeader.reset();
        expectBreak(program, receivingHeader);
        program.disk()
                .expectNames(program.folder(), List.of("broken.bin"), receivingHeader, why -> Cause.PARTIAL_FILE_LEFT);
    }

    @Check(order = 8, points = 1, needs = "anEndInTheMiddleLeavesNothing")
    void aLengthOf2GibibytesCostsNoMemory(Examinee program) throws IOException {
        expectStreamed(
                program,
                0x7FFF_FFFF,
                evidence ->
                        evidence.threw(OutOfMemoryError.class) ? Cause.CAP_AFTER_ALLOCATION : whyNotNoticed(evidence));
    }

    @Check(order = 9, points = 1, needs = "aLengthOf2GibibytesCostsNoMemory")
    void theLengthHasNoSign(Examinee program) throws IOException {
        expectStreamed(program, 0x8000_0000, why -> Cause.SIGNED_LENGTH);
        expectStreamed(program, 0xFFFF_FFFF, why -> Cause.SIGNED_LENGTH);
    }

    @Check(order = 10, points = 1, needs = "anEndInTheMiddleLeavesNothing")
    void aFileGetsItsNameWhenItIsWholeAlsoIfTwoComeAtOnce(Examinee program) throws IOException, InterruptedException {
        byte[] slow = program.random(1000);
        byte[] quick = program.random(1000);
        Path out = program.folder().resolve("both.bin");
        Conversation ana = program.talk().readHeldAfter(Integer.BYTES + HALF).named("Ana");
        Call receivingSlow = program.call("receive", ana.asSocket(), out);
        ana.send(header(slow.length)).send(Arrays.copyOf(slow, HALF));
        program.expectToWaitForMore(receivingSlow, ReceiveFileCheck::whyNotNoticed);
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            Step early = new Step("noNameYet", out.getFileName());
            program.fail(early, new Step("cameTooEarly"), receivingSlow, why -> Cause.PARTIAL_FILE_LEFT);
        }

        ana.send(Arrays.copyOfRange(slow, HALF, slow.length - 1));
        boolean held = program.awaitHeld(receivingSlow); // what came lies in a buffer, and is in no file yet
        Conversation luis = program.talk().named("Luis");
        Call receivingHalf = program.call("receive", luis.asSocket(), out);
        luis.send(header(HALF));
        program.expectToWaitForMore(receivingHalf, ReceiveFileCheck::whyNotNoticed);
        Conversation luz = program.talk().named("Luz");
        Call receivingQuick = program.call("receive", luz.asSocket(), out);
        luz.send(frame(quick));
        program.expectReturn(receivingQuick, ReceiveFileCheck::whyNotMeanwhile);
        program.disk().expectFile(out, quick, receivingQuick, why -> Cause.SHARED_STATE);
        luis.halfClose();
        program.expectException(receivingHalf, EOFException.class, why -> Cause.SHARED_STATE);

        if (held) {
            program.release();
        }
        ana.send(slow[slow.length - 1]);
        program.expectReturn(receivingSlow, why -> Cause.SHARED_STATE);
        program.disk().expectFile(out, slow, receivingSlow, why -> Cause.SHARED_STATE);
        program.disk()
                .expectNames(program.folder(), List.of("both.bin"), receivingSlow, why -> Cause.PARTIAL_FILE_LEFT);
    }

    @Check(order = 11, points = 1, needs = "anEndInTheMiddleLeavesNothing")
    void aFileThatCannotBeSavedLeavesNothing(Examinee program) throws IOException {
        Path out = Files.createDirectory(program.folder().resolve("taken"));
        Files.createFile(out.resolve("inside")); // an empty folder may be replaced like a file
        program.note("folderThere", "taken");
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(frame(program.random(100)));
        expectNotSaved(program, receiving);

        Conversation another = program.talk();
        Call receivingBelow = program.call(
                "receive", another.asSocket(), out.resolve("inside").resolve("below.bin"));
        program.note("called", "receive(sender, taken/inside/below.bin)");
        another.send(frame(program.random(100)));
        expectNotSaved(program, receivingBelow);
        program.disk().expectNames(program.folder(), List.of("taken"), receivingBelow, why -> Cause.PARTIAL_FILE_LEFT);
    }

    @Check(order = 12, points = 1, needs = "aFileArrivesWholeWhileTheConnectionStaysOpen")
    void twoHundredMegabytesPassThroughASmallHeapAndNothingElseIsLeft(Examinee program) throws IOException {
        Path out = Files.createDirectory(program.folder().resolve("films")).resolve("film.mkv");
        program.jvm().withFirmHeap(SMALL_HEAP); // who sets memory aside and catches the error has tried all the same
        Conversation cutOff = program.talk();
        Call receivingHalf = program.call("receive", cutOff.asSocket(), out);
        program.note("called", "receive(sender, films/film.mkv)");
        cutOff.send(header(0x7FFF_FFFF)).send(program.random(500));
        program.expectToWaitForMore(receivingHalf, ReceiveFileCheck::whyNoEnd);
        List<String> meanwhile = program.disk().temporaryFiles();
        program.disk().expectNames(program.folder(), List.of("films"), receivingHalf, why -> Cause.WRONG_ANSWER);
        program.note("temporaryFolder");
        cutOff.halfClose();
        program.expectException(receivingHalf, EOFException.class, ReceiveFileCheck::whyNoEnd);
        program.disk().expectNoneOf(program.disk().temporaryFiles(), receivingHalf, why -> Cause.PARTIAL_FILE_LEFT);
        program.disk().expectNoneOf(meanwhile, receivingHalf, why -> Cause.WRONG_ANSWER);

        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);
        byte[] block = program.randomBlock(); // of equal bytes, a program could keep all 200 MB packed
        sender.send(header(200 * MEGABYTE)).sendMany(200 * MEGABYTE, block);
        program.expectReturn(receiving, ReceiveFileCheck::whyTooMuch);
        program.disk().expectFileOf(out, 200 * MEGABYTE, block, receiving, ReceiveFileCheck::whyAnotherFile);
    }

    /** Every length is a permitted one; the stream just ends long before. */
    private static void expectStreamed(Examinee program, int length, Diagnosis ifNot) throws IOException {
        Conversation sender = program.talk();
        Call receiving =
                program.call("receive", sender.asSocket(), program.folder().resolve("huge.bin"));

        sender.send(header(length)).send(program.random(10));
        program.expectToWaitForMore(receiving, ifNot);
        sender.halfClose();
        program.expectException(receiving, EOFException.class, ifNot);
        program.disk().expectNames(program.folder(), List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    private static void expectBreak(Examinee program, Call receiving) {
        expectNoEarlyEnd(program, receiving, ReceiveFileCheck::whyNotNoticed, Cause.BREAK_TAKEN_FOR_END);
    }

    private static void expectNotSaved(Examinee program, Call receiving) {
        Diagnosis ifNot = why -> why.isRunning() ? Cause.HANGS : Cause.WRONG_ANSWER;
        expectNoEarlyEnd(program, receiving, ifNot, Cause.WRONG_ANSWER);
    }

    private static void expectNoEarlyEnd(Examinee program, Call receiving, Diagnosis ifNot, Cause ifEnd) {
        Call.Thrown thrown = program.expectException(receiving, IOException.class, ifNot);
        if (thrown.isA(EOFException.class)) {
            program.fail(new Step("noEarlyEnd"), receiving, why -> ifEnd);
        }
    }

    private static byte[] frame(byte[] file) {
        return ByteBuffer.allocate(Integer.BYTES + file.length)
                .putInt(file.length)
                .put(file)
                .array();
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static Cause whyNoReturn(Evidence evidence) {
        if (!evidence.isRunning()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        boolean reads = evidence.places().stream().anyMatch(place -> place.contains("InputStream."));
        return reads ? Cause.WAITS_FOR_THE_END : Cause.HANGS;
    }

    private static Cause whyNotMeanwhile(Evidence evidence) {
        return evidence.isRunning() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE;
    }

    private static Cause whyAnotherFile(Evidence evidence) {
        if (evidence.hasNothingToCompare()) {
            return Cause.NO_FILE;
        }
        if (evidence.isCutOff() && evidence.sourceSays("available(")) {
            return Cause.AVAILABLE;
        }
        if (evidence.isCutOff() && evidence.received().length == Integer.reverseBytes(evidence.expected().length)) {
            return Cause.LITTLE_ENDIAN;
        }
        if (evidence.received().length > evidence.expected().length) {
            return Cause.WHOLE_BUFFER;
        }
        return evidence.isCutOff() && !countsTheHeader(evidence) ? Cause.SINGLE_READ : Cause.WRONG_ANSWER;
    }

    private static boolean countsTheHeader(Evidence evidence) {
        return evidence.expected().length - evidence.received().length == Integer.BYTES;
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

    private static Cause whyNoEnd(Evidence evidence) {
        boolean gone = evidence.thrown().isEmpty() && !evidence.isRunning();
        return gone || evidence.threw(OutOfMemoryError.class) ? Cause.CAP_AFTER_ALLOCATION : whyNotNoticed(evidence);
    }

    /** In so small a heap the JVM may be gone before it can say what it lacked. */
    private static Cause whyTooMuch(Evidence evidence) {
        boolean lacked = evidence.thrown().isEmpty() || evidence.threw(OutOfMemoryError.class);
        return lacked && !evidence.isRunning() ? Cause.ALL_IN_MEMORY : whyNoReturn(evidence);
    }
}

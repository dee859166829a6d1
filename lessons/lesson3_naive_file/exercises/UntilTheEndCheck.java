package lesson3_naive_file.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

@Examines("3.1")
final class UntilTheEndCheck {
    private static final int[] SIZES = {0, 1, 4095, 4096, 4097};
    private static final int MEBIBYTE = 1 << 20;
    /** More than the limits that people set, of ten megabytes and of sixteen. */
    private static final int LONG_FILE_BYTES = 17 * MEBIBYTE;

    /** How every PNG begins. It ends with a mark too, which a picture that was cut off lacks. */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Check(order = 1, points = 2)
    void aFileThatComesInPiecesIsSavedWhole(Examinee program) throws IOException {
        byte[] file = program.random(1000);
        Path out = program.folder().resolve("photo.png");
        Conversation sender = program.talk().atMostAtOnce(100);
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(file).halfClose();
        program.expectReturn(receiving, UntilTheEndCheck::whyNoReturn);
        program.disk().expectFile(out, file, receiving, UntilTheEndCheck::whyAnotherFile);
    }

    @Check(order = 2, points = 2, needs = "aFileThatComesInPiecesIsSavedWhole")
    void filesOf0And1And4095To4097BytesToo(Examinee program) throws IOException {
        for (int size : SIZES) {
            byte[] file = program.random(size);
            Path out = program.folder().resolve(size + ".bin");
            Conversation sender = program.talk();
            Call receiving = program.call("receive", sender.asSocket(), out);

            sender.send(file).halfClose();
            program.expectReturn(receiving, UntilTheEndCheck::whyNoReturn);
            program.disk().expectFile(out, file, receiving, UntilTheEndCheck::whyAnotherFile);
        }
    }

    @Check(order = 3, points = 1, needs = "aFileThatComesInPiecesIsSavedWhole")
    void oneByteMoreThanAMebibyteIsNotTooMuch(Examinee program) throws IOException {
        byte[] file = program.random(MEBIBYTE + 1);
        Path out = program.folder().resolve("film.mkv");
        Conversation sender = program.talk().atMostAtOnce(1000);
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(file).halfClose();
        program.expectReturn(receiving, why -> Cause.ALL_IN_MEMORY);
        program.disk().expectFile(out, file, receiving, why -> Cause.ALL_IN_MEMORY);
        expectLongFileSaved(program);
    }

    private static void expectLongFileSaved(Examinee program) throws IOException {
        byte[] block = program.randomBlock();
        Path out = program.folder().resolve("long.mkv");
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.sendMany(LONG_FILE_BYTES, block).halfClose();
        program.expectReturn(receiving, why -> Cause.ALL_IN_MEMORY);
        program.disk().expectFileOf(out, LONG_FILE_BYTES, block, receiving, why -> Cause.ALL_IN_MEMORY);
    }

    @Check(order = 4, points = 1, needs = "aFileThatComesInPiecesIsSavedWhole")
    void nothingIsLeftOfALongerFileThatWasThere(Examinee program) throws IOException {
        byte[] file = program.random(1000);
        Path out = Files.write(program.folder().resolve("notes.txt"), program.random(5000));
        program.note("oldFile", "notes.txt", 5000);
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(file).halfClose();
        program.expectReturn(receiving, UntilTheEndCheck::whyNoReturn);
        program.disk().expectFile(out, file, receiving, why -> Cause.OLD_BYTES_LEFT);
    }

    @Check(order = 5, points = 1, needs = "aFileThatComesInPiecesIsSavedWhole")
    void halfAPictureIsSavedLikeAWholeOne(Examinee program) throws IOException {
        byte[] half = Arrays.copyOf(PNG, 700);
        Path out = program.folder().resolve("half.png");
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);

        program.note("halfAPicture", half.length);
        sender.send(half);
        program.note("pauses");
        program.awaitDeadlines(receiving);
        sender.halfClose();
        program.expectReturn(receiving, UntilTheEndCheck::whyNoReturn);
        program.disk().expectFile(out, half, receiving, UntilTheEndCheck::whyAnotherFile);
        sender.expectEnd(why -> Cause.WRONG_ANSWER);
    }

    @Check(order = 6, points = 1, needs = "aFileThatComesInPiecesIsSavedWhole")
    void aBrokenConnectionIsNoEnd(Examinee program) throws IOException {
        Conversation sender = program.talk();
        Call receiving =
                program.call("receive", sender.asSocket(), program.folder().resolve("broken.bin"));

        sender.send(program.random(700)).reset();
        program.expectIoException(receiving, UntilTheEndCheck::whyNotNoticed);
    }

    @Check(order = 7, points = 1, needs = "aFileThatComesInPiecesIsSavedWhole")
    void aFileThatCannotBeSavedIsAnError(Examinee program) throws IOException {
        Path out = Files.createDirectory(program.folder().resolve("taken"));
        Files.createFile(out.resolve("inside")); // an empty folder may be replaced like a file
        program.note("folderThere", "taken");
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), out);

        sender.send(program.random(100)).halfClose();
        program.expectIoException(receiving, why -> why.isRunning() ? Cause.HANGS : Cause.WRONG_ANSWER);
    }

    /** What came from Ana lies in a buffer, and is in no file yet, while Luz is served. */
    @Check(order = 8, points = 1, needs = "aFileThatComesInPiecesIsSavedWhole")
    void filesThatComeAtTheSameTimeDoNotMix(Examinee program) throws IOException, InterruptedException {
        byte[] first = program.random(1000);
        byte[] second = program.random(1000);
        Path one = program.folder().resolve("one.bin");
        Path other = program.folder().resolve("other.bin");
        Conversation ana = program.talk().readHeldAfter(0).named("Ana");
        Call receivingOne = program.call("receive", ana.asSocket(), one);
        ana.send(first).halfClose();
        boolean held = program.awaitHeld(receivingOne);

        Conversation luz = program.talk().named("Luz");
        Call receivingOther = program.call("receive", luz.asSocket(), other);
        luz.send(second).halfClose();
        program.expectReturn(receivingOther, why -> why.isRunning() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE);
        program.disk().expectFile(other, second, receivingOther, why -> Cause.SHARED_STATE);
        if (held) {
            program.release();
        }
        program.expectReturn(receivingOne, why -> Cause.SHARED_STATE);
        program.disk().expectFile(one, first, receivingOne, why -> Cause.SHARED_STATE);
    }

    private static Cause whyNoReturn(Evidence evidence) {
        if (evidence.readsOnPastTheEnd() || evidence.threw(IndexOutOfBoundsException.class)) {
            return Cause.END_OF_STREAM_LOOP;
        }
        if (!evidence.isRunning()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        return evidence.waitsInARead() ? Cause.HALF_CLOSE_IGNORED : Cause.HANGS;
    }

    private static Cause whyAnotherFile(Evidence evidence) {
        if (evidence.hasNothingToCompare()) {
            return Cause.NO_FILE;
        }
        if (!evidence.isCutOff()) {
            return whyOtherBytes(evidence);
        }
        if (evidence.sourceSays("available(")) {
            return Cause.AVAILABLE;
        }
        return evidence.nothingCame() ? Cause.MISSING_FLUSH : Cause.SINGLE_READ;
    }

    private static Cause whyOtherBytes(Evidence evidence) {
        if (evidence.sourceSays("new String(")
                || evidence.sourceSays("writeString(")
                || evidence.sourceSays("Reader")) {
            return Cause.WRONG_CHARSET;
        }
        boolean longer = evidence.received().length > evidence.expected().length;
        return longer ? Cause.WHOLE_BUFFER : Cause.WRONG_ANSWER;
    }

    private static Cause whyNotNoticed(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.BREAK_TAKEN_FOR_END;
    }
}

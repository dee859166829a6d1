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
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

@Examines("4.3")
final class NamedFileCheck {
    private static final int DIGEST_SIZE = 32;
    private static final int LONGEST_SHOWN = 100;
    private static final List<String> NOT_PLAIN =
            List.of("photo\0.png", "photo\n.png", "photo:png", "photo*", "mañana.png");
    private static final List<String> RESERVED =
            List.of("CON", "nul.txt", "Com1", "LPT9.tar.gz", "photo.png.", "photo.png ");
    private static final List<String> DEVICES = List.of("con", "Prn", "AUX", "nuL");
    private static final List<String> PORTS = List.of("COM", "lpt");
    private static final List<String> ONLY_LOOK_DANGEROUS = List.of(
            "contract.txt", "CON-1", "null", "COM10", "com0.log", "lpt.1", "photo.con", "a..b", ".x", "..x", "-", "_");
    /** More than any file system takes, and with two bytes a negative number, if they had a sign. */
    private static final int LONG_NAME = 0x8000;

    @Check(order = 1, points = 2)
    void aFileArrivesUnderItsNameWhileTheConnectionStaysOpen(Examinee program) throws IOException {
        byte[] body = program.random(5000);
        Path folder = inbox(program);
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        sender.send(message("photo 1-a_B.png", body));
        program.expectReturn(receiving, NamedFileCheck::whyNoReturn);
        program.disk().expectNames(folder, List.of("photo 1-a_B.png"), receiving, NamedFileCheck::whyOtherNames);
        program.disk().expectFile(folder.resolve("photo 1-a_B.png"), body, receiving, why -> Cause.WRONG_ANSWER);
    }

    @Check(order = 2, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void everyPartMayBeCut(Examinee program) throws IOException {
        byte[] body = program.random(500);
        Path folder = inbox(program);
        Conversation sender = program.talk().atMostAtOnce(1);
        Call receiving = program.call("receive", sender.asSocket(), folder);

        sender.send(message("slow.bin", body));
        program.expectReturn(receiving, why -> Cause.SINGLE_READ);
        program.disk().expectNames(folder, List.of("slow.bin"), receiving, why -> Cause.SINGLE_READ);
        program.disk().expectFile(folder.resolve("slow.bin"), body, receiving, why -> Cause.SINGLE_READ);
    }

    @Check(order = 3, points = 2, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void namesThatLeadOutOfTheFolderAreRefused(Examinee program) throws IOException {
        Path folder = inbox(program);
        String absolute =
                program.folder().resolve("stolen.txt").toAbsolutePath().toString();
        for (String name :
                List.of("../stolen.txt", absolute, "..\\stolen.txt", "C:\\stolen.txt", "a/b", "..", ".", "")) {
            expectRefused(program, folder, name, Cause.PATH_TRAVERSAL);
        }
    }

    @Check(order = 4, points = 1, needs = "namesThatLeadOutOfTheFolderAreRefused")
    void onlyCharactersOnTheListAreAccepted(Examinee program) throws IOException {
        Path folder = inbox(program);
        for (String name : NOT_PLAIN) {
            expectRefused(program, folder, name, Cause.NAME_NOT_PLAIN);
        }
    }

    @Check(order = 5, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void namesThatMeanSomethingElseElsewhereAreRefused(Examinee program) throws IOException {
        Path folder = inbox(program);
        for (String name : RESERVED) {
            expectRefused(program, folder, name, Cause.RESERVED_NAME);
        }
        for (String device : DEVICES) {
            expectRefused(program, folder, device + ".tar.gz", Cause.RESERVED_NAME);
        }
        for (int i = 1; i <= 9; i++) {
            expectRefused(program, folder, PORTS.get(i % 2) + i, Cause.RESERVED_NAME);
            expectRefused(program, folder, PORTS.get((i + 1) % 2) + i + ".b", Cause.RESERVED_NAME);
        }
    }

    @Check(order = 6, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void namesThatOnlyLookDangerousAreAccepted(Examinee program) throws IOException {
        Path folder = inbox(program);
        for (String name : ONLY_LOOK_DANGEROUS) {
            expectSaved(program, folder, name, program.random(3), why -> Cause.NAME_REFUSED);
        }
    }

    @Check(order = 7, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void anEmptyFileIsAFileToo(Examinee program) throws IOException {
        expectSaved(program, inbox(program), "empty.txt", new byte[0], NamedFileCheck::whyNoReturn);
    }

    @Check(order = 8, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void aDigestThatDoesNotMatchLeavesNothing(Examinee program) throws IOException {
        program.jvm().anew();
        Path folder = inbox(program);
        Call receiving = sendDamaged(program, folder, "photo.png");

        program.expectIoException(receiving, NamedFileCheck::whyDamagedKept);
        program.disk().expectNames(folder, List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
        program.disk().expectNames(program.folder(), List.of("inbox"), receiving, why -> Cause.PARTIAL_FILE_LEFT);
        program.disk().expectNoneOf(program.disk().temporaryFiles(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    @Check(order = 9, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void anEarlyEndLeavesNothing(Examinee program) throws IOException {
        Path folder = inbox(program);
        byte[] message = message("photo.png", program.random(99));
        expectEarlyEndNoticed(program, folder, claiming(100, message));
        for (int size : new int[] {0, 1, 5, 13, 40, message.length - 1}) {
            expectEarlyEndNoticed(program, folder, Arrays.copyOf(message, size));
        }
    }

    @Check(order = 10, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void aSymbolicLinkIsReplacedAndNotFollowed(Examinee program) throws IOException {
        byte[] secret = program.random(50);
        byte[] body = program.random(100);
        Path folder = inbox(program);
        Path outside = Files.write(program.folder().resolve("secret.txt"), secret);
        link(program, folder.resolve("notes.txt"), outside);
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        sender.send(message("notes.txt", body));
        program.expectToEnd(receiving, why -> Cause.HANGS);
        program.disk().expectFile(outside, secret, receiving, why -> Cause.LINK_FOLLOWED);
        program.expectReturn(receiving, NamedFileCheck::whyNoReturn);
        program.disk().expectFile(folder.resolve("notes.txt"), body, receiving, why -> Cause.WRONG_ANSWER);
    }

    @Check(order = 11, points = 1, needs = "aDigestThatDoesNotMatchLeavesNothing")
    void theSameNameAgainReplacesTheOldFileOnceTheNewOneIsProved(Examinee program)
            throws IOException, InterruptedException {
        byte[] old = program.random(2000);
        byte[] body = program.random(1000);
        Path folder = inbox(program);
        Path file = Files.write(folder.resolve("notes.txt"), old);
        program.note("oldFile", "notes.txt", old.length);

        Call damaged = sendDamaged(program, folder, "notes.txt");
        program.expectIoException(damaged, NamedFileCheck::whyDamagedKept);
        program.disk().expectFile(file, old, damaged, why -> Cause.OLD_FILE_LOST);

        try (Replacement replacement = Replacement.of(file, program.folder())) {
            Call replacing = expectSaved(program, folder, "notes.txt", body, NamedFileCheck::whyNoReturn);
            program.disk().expectOneStep(replacement, replacing, why -> Cause.OLD_FILE_LOST);
        }
    }

    @Check(order = 12, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void bothLengthsHaveNoSign(Examinee program) throws IOException {
        Path folder = inbox(program);
        expectRefused(program, folder, "a".repeat(LONG_NAME), Cause.SIGNED_LENGTH);

        byte[] message = claiming(0x8000_0000, message("huge.bin", program.random(10)));
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);
        sender.send(message);
        program.expectToWaitForMore(receiving, why -> Cause.SIGNED_LENGTH);
        sender.halfClose();
        program.expectException(receiving, EOFException.class, why -> Cause.SIGNED_LENGTH);
        program.disk().expectNames(folder, List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    private static Path inbox(Examinee program) throws IOException {
        return Files.createDirectory(program.folder().resolve("inbox"));
    }

    /** Windows lets only some users make links; for the others there is none that could be followed. */
    private static void link(Examinee program, Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            program.note("link", link.getFileName());
        } catch (IOException | UnsupportedOperationException notHere) {
            program.note("link", notHere.getMessage());
        }
    }

    private static void expectRefused(Examinee program, Path folder, String name, Cause cause) throws IOException {
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        program.note("nameSent", visible(name));
        sender.send(message(name, new byte[] {'x'})).halfClose();
        program.expectToEnd(receiving, why -> Cause.HANGS);
        program.disk().expectNames(program.folder(), List.of("inbox"), receiving, why -> cause);
        program.disk().expectNames(folder, List.of(), receiving, why -> cause);
        program.expectIoException(receiving, why -> cause);
    }

    private static Call expectSaved(Examinee program, Path folder, String name, byte[] body, Diagnosis ifNot)
            throws IOException {
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        program.note("nameSent", visible(name));
        sender.send(message(name, body));
        program.expectReturn(receiving, why -> why.isRunning() ? whyNoReturn(why) : ifNot.of(why));
        program.disk().expectFile(folder.resolve(name), body, receiving, why -> Cause.WRONG_ANSWER);
        return receiving;
    }

    private static String visible(String name) {
        String beginning = name.substring(0, Math.min(name.length(), LONGEST_SHOWN));
        return '"' + beginning.replace("\0", "\\0").replace("\n", "\\n") + '"';
    }

    private static Call sendDamaged(Examinee program, Path folder, String name) throws IOException {
        byte[] message = message(name, program.random(1000));
        message[message.length - 1] ^= 1;
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);
        program.note("digestOfAnother");
        sender.send(message);
        return receiving;
    }

    private static void expectEarlyEndNoticed(Examinee program, Path folder, byte[] beginning) throws IOException {
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        sender.send(beginning).halfClose();
        program.expectException(receiving, EOFException.class, NamedFileCheck::whyNotNoticed);
        program.disk().expectNames(folder, List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
        program.disk().expectNames(program.folder(), List.of("inbox"), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    /** The same message, but for the length of its file. Its digest is still the one of the file that is there. */
    private static byte[] claiming(int length, byte[] message) {
        byte[] other = message.clone();
        ByteBuffer bytes = ByteBuffer.wrap(other);
        bytes.putInt(Short.BYTES + bytes.getShort(), length);
        return other;
    }

    private static byte[] message(String name, byte[] body) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + encoded.length + Integer.BYTES + DIGEST_SIZE + body.length)
                .putShort((short) encoded.length)
                .put(encoded)
                .putInt(body.length)
                .put(sha256(body))
                .put(body)
                .array();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }

    private static Cause whyNoReturn(Evidence evidence) {
        if (evidence.sourceSays("LITTLE_ENDIAN") || evidence.sourceSays("reverseBytes")) {
            return Cause.LITTLE_ENDIAN;
        }
        if (!evidence.isRunning()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        boolean reads = evidence.places().stream().anyMatch(place -> place.contains("InputStream."));
        return reads ? Cause.WAITS_FOR_THE_END : Cause.HANGS;
    }

    private static Cause whyOtherNames(Evidence evidence) {
        return evidence.sourceSays("createTemp") ? Cause.PARTIAL_FILE_LEFT : Cause.WRONG_ANSWER;
    }

    private static Cause whyDamagedKept(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.DIGEST_IGNORED;
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

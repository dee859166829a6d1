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
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

@Examines("4.3")
final class NamedFileCheck {
    private static final int DIGEST_SIZE = 32;
    private static final byte NEVER_IN_A_TEXT = -1;
    private static final int LONGEST_SHOWN = 100;
    private static final char NO_BREAK_SPACE = 0xA0;
    private static final char LAST_OF_LATIN = 0xFF;
    private static final int HALF = 500;
    private static final List<String> NOT_PLAIN =
            List.of("photo\0.png", "photo\n.png", "photo:png", "photo*", "mañana.png", "photo.png\n");
    /** With these, every printable one of ASCII that is not on the list has its turn somewhere. */
    private static final String OTHER_CHARACTERS = "\t\r\u007f!\"#$%&'()+,;<=>?@[]^`{|}~";
    /** For some of Java's methods they are a digit, two spaces, a k and an s. */
    private static final String LOOK_LIKE_OTHERS = "\u0663\u00a0\u3000\u212a\u017f";
    /** Who leaves out what is no UTF-8, or is not strict about it, reads the names ph and a. */
    private static final List<byte[]> NO_TEXT =
            List.of(new byte[] {'p', -1, 'h'}, new byte[] {(byte) 0xC1, (byte) 0xA1});

    private static final List<String> RESERVED =
            List.of("CON", "nul.txt", "Com1", "LPT9.tar.gz", "photo.png.", "photo.png ");
    private static final List<String> DEVICES = List.of("con", "Prn", "AUX", "nuL");
    private static final List<String> PORTS = List.of("COM", "lpt");
    private static final List<String> ONLY_LOOK_DANGEROUS = List.of(
            "contract.txt",
            "CON-1",
            "null",
            "COM10",
            "com0.log",
            "lpt.1",
            "photo.con",
            "a..b",
            ".x",
            "..x",
            "-",
            "_",
            " a.txt",
            "a.con.txt",
            "clock.txt",
            "LPT0",
            "2024",
            "-x.txt",
            "a .txt",
            "a  b.txt");
    /** And not a multiple of any of them. */
    private static final int LONGER_THAN_BUFFERS = 150_001;
    /** As long as the usual file systems permit. */
    private static final int LONGEST_NAME = 255;

    private static final int SOME = 99;
    /** Behind the name and in the midst of the length. */
    private static final int IN_THE_HEADER = 13;
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
        expectSaved(program, folder, "long.bin", program.random(LONGER_THAN_BUFFERS), NamedFileCheck::whyNoReturn);
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
        for (char other : (OTHER_CHARACTERS + LOOK_LIKE_OTHERS).toCharArray()) {
            expectRefused(program, folder, "a" + other + "b", Cause.NAME_NOT_PLAIN);
        }
        for (byte[] name : NO_TEXT) {
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
        String longest = "a".repeat(LONGEST_NAME);
        if (canBeSaved(folder.resolve(longest))) {
            expectSaved(program, folder, longest, program.random(3), why -> Cause.NAME_REFUSED);
        }
    }

    @Check(order = 7, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void anEmptyFileIsAFileToo(Examinee program) throws IOException {
        Path folder = inbox(program);
        Conversation sender = program.talk().keptOpen();
        for (String name : List.of("empty.txt", "as empty.txt")) { // the second on the same connection
            Call receiving = program.call("receive", sender.asSocket(), folder);
            program.note("nameSent", name);
            sender.send(message(name, new byte[0]));
            program.expectReturn(
                    receiving, why -> why.hasClosedWhatItUses() ? Cause.CLOSED_TOO_EARLY : whyNoReturn(why));
            Path file = folder.resolve(name);
            program.disk().expectFile(file, new byte[0], receiving, why -> whyAnotherFile(why, file));
        }
    }

    @Check(order = 8, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void aDigestThatDoesNotMatchLeavesNothing(Examinee program) throws IOException {
        program.jvm().anew();
        Path folder = inbox(program);
        expectNotKept(program, folder, sendDamaged(program, folder, "photo.png"));
        for (byte[] body : List.of(program.random(1000), new byte[0])) {
            for (byte[] digest : nearly(program, sha256(body))) {
                Conversation sender = program.talk();
                Call receiving = program.call("receive", sender.asSocket(), folder);
                program.note("digestAltered");
                sender.send(message(bytes("photo.png"), digest, body));
                expectNotKept(program, folder, receiving);
            }
        }
    }

    @Check(order = 9, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void anEarlyEndLeavesNothing(Examinee program) throws IOException {
        program.jvm().anew();
        Path folder = inbox(program);
        byte[] message = message("photo.png", program.random(SOME));
        Call last = expectEarlyEndNoticed(program, folder, claiming(100, message));
        for (int size : new int[] {0, 1, 5, IN_THE_HEADER, 40, message.length - SOME, message.length - 1}) {
            last = expectEarlyEndNoticed(program, folder, Arrays.copyOf(message, size));
        }
        Call broken = sendAndBreak(program, folder, Arrays.copyOf(message, message.length - 1));
        program.expectToEnd(broken, NamedFileCheck::whyNotNoticed);
        program.disk().expectNoneOf(program.disk().temporaryFiles(), last, why -> Cause.PARTIAL_FILE_LEFT);
        // Neither on the disk nor in a variable: a digest that goes on from what came is another one.
        expectSaved(program, folder, "photo.png", program.random(SOME), why -> Cause.SHARED_STATE);
    }

    @Check(order = 10, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void aBrokenConnectionLeavesNothing(Examinee program) throws IOException {
        Path folder = inbox(program);
        byte[] message = message("photo.png", program.random(1000));
        for (int size : new int[] {message.length - 1, IN_THE_HEADER, 5, 1}) {
            Call receiving = sendAndBreak(program, folder, Arrays.copyOf(message, size));
            Call.Thrown thrown = program.expectException(receiving, IOException.class, NamedFileCheck::whyNotNoticed);
            if (thrown.isA(EOFException.class)) {
                program.fail(new Step("noEarlyEnd"), receiving, why -> Cause.BREAK_TAKEN_FOR_END);
            }
            expectNothingLeft(program, folder, receiving);
        }
    }

    private static Call sendAndBreak(Examinee program, Path folder, byte[] beginning) throws IOException {
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);
        sender.send(beginning);
        program.expectToWaitForMore(receiving, NamedFileCheck::whyNotNoticed);
        sender.reset();
        return receiving;
    }

    @Check(order = 11, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void aFileThatCannotBeSavedLeavesNothing(Examinee program) throws IOException {
        Path folder = inbox(program);
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.createFile(taken.resolve("inside")); // an empty folder may be replaced like a file
        program.note("folderThere", "taken");
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        sender.send(message("taken", program.random(100)));
        program.expectIoException(receiving, why -> why.isRunning() ? Cause.HANGS : Cause.WRONG_ANSWER);
        program.disk().expectNames(folder, List.of("taken"), receiving, why -> Cause.PARTIAL_FILE_LEFT);
        program.disk().expectNames(taken, List.of("inside"), receiving, why -> Cause.OLD_FILE_LOST);
    }

    @Check(order = 12, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void aSymbolicLinkIsReplacedAndNotFollowed(Examinee program) throws IOException, InterruptedException {
        byte[] secret = program.random(50);
        Path folder = inbox(program);
        Path outside = Files.write(program.folder().resolve("secret.txt"), secret);
        Path file = folder.resolve("notes.txt");
        if (link(program, file, outside)) {
            try (Replacement replacement = Replacement.of(file, program.folder())) {
                Call receiving = expectSavedOver(program, file, outside, secret);
                program.disk().expectOneStep(replacement, receiving, why -> Cause.OLD_FILE_LOST);
            }
        } else {
            expectSavedOver(program, file, outside, secret);
        }
        Files.createDirectory(program.folder().resolve("elsewhere"));
        for (String target : List.of("nowhere", "elsewhere")) {
            link(program, folder.resolve("to-" + target), program.folder().resolve(target));
            expectSaved(program, folder, "to-" + target, program.random(3), NamedFileCheck::whyNoReturn);
        }
    }

    @Check(order = 13, points = 1, needs = "aDigestThatDoesNotMatchLeavesNothing")
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
        byte[] message = message("notes.txt", body);
        Call cutOff = sendBeginning(program, folder, Arrays.copyOf(message, message.length - 1));
        program.expectIoException(cutOff, NamedFileCheck::whyNotNoticed);
        program.disk().expectFile(file, old, cutOff, why -> Cause.OLD_FILE_LOST);
        expectLinkToStay(program, folder.resolve("link.txt"));

        List<String> before = names(folder);
        try (Replacement replacement = Replacement.of(file, program.folder())) {
            Call replacing = expectSaved(program, folder, "notes.txt", body, NamedFileCheck::whyNoReturn);
            program.disk().expectOneStep(replacement, replacing, why -> Cause.OLD_FILE_LOST);
            program.disk().expectNames(folder, before, replacing, why -> Cause.PARTIAL_FILE_LEFT);
        }
    }

    @Check(order = 14, points = 1, needs = "aFileArrivesUnderItsNameWhileTheConnectionStaysOpen")
    void bothLengthsHaveNoSign(Examinee program) throws IOException {
        Path folder = inbox(program);
        expectRefused(program, folder, "a".repeat(LONG_NAME), Cause.SIGNED_LENGTH);

        expectPromiseTaken(program, folder, 0x8000_0000);
        expectPromiseTaken(program, folder, 0xFFFF_FFFF);
    }

    @Check(order = 15, points = 1, needs = "everyPartMayBeCut")
    void twoFilesMayComeAtOnce(Examinee program) throws IOException, InterruptedException {
        Path folder = inbox(program);
        byte[] slow = program.random(1000);
        expectBothSaved(program, folder, slow, program.random(1000));
        expectBothSaved(program, folder, slow, slow); // what comes twice is two files until it is saved
    }

    private static void expectBothSaved(Examinee program, Path folder, byte[] slow, byte[] quick)
            throws IOException, InterruptedException {
        byte[] message = message("both.bin", slow);
        int half = message.length - HALF;
        Path file = folder.resolve("both.bin");
        Conversation ana = program.talk().readHeldAfter(half).named("Ana");
        Call receivingSlow = program.call("receive", ana.asSocket(), folder);
        ana.send(Arrays.copyOf(message, half));
        program.expectToWaitForMore(receivingSlow, NamedFileCheck::whyNotNoticed);

        ana.send(Arrays.copyOfRange(message, half, message.length - 1));
        boolean held = program.awaitHeld(receivingSlow); // what came lies in a buffer, and is in no file yet
        Conversation luz = program.talk().named("Luz");
        Call receivingQuick = program.call("receive", luz.asSocket(), folder);
        luz.send(message("both.bin", quick));
        program.expectReturn(receivingQuick, why -> why.isRunning() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE);
        program.disk().expectFile(file, quick, receivingQuick, why -> Cause.SHARED_STATE);

        if (held) {
            program.release();
        }
        ana.send(message[message.length - 1]);
        program.expectReturn(receivingSlow, why -> Cause.SHARED_STATE);
        program.disk().expectFile(file, slow, receivingSlow, why -> Cause.SHARED_STATE);
        program.disk().expectNames(folder, List.of("both.bin"), receivingSlow, why -> Cause.PARTIAL_FILE_LEFT);
    }

    private static Path inbox(Examinee program) throws IOException {
        return Files.createDirectory(program.folder().resolve("inbox"));
    }

    /** Some file systems want shorter names. */
    private static boolean canBeSaved(Path file) throws IOException {
        try {
            Files.delete(Files.createFile(file));
            return true;
        } catch (FileSystemException tooLong) {
            return false;
        }
    }

    /** Windows lets only some users make links; for the others there is none that could be followed. */
    private static boolean link(Examinee program, Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            program.note("link", link.getFileName(), target.getFileName());
            return true;
        } catch (IOException | UnsupportedOperationException notHere) {
            program.note("noLink", link.getFileName());
            return false;
        }
    }

    private static Call expectSavedOver(Examinee program, Path link, Path outside, byte[] secret) throws IOException {
        byte[] body = program.random(100);
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), link.getParent());

        sender.send(message(link.getFileName().toString(), body));
        program.expectToEnd(receiving, why -> Cause.HANGS);
        program.disk().expectFile(outside, secret, receiving, why -> Cause.LINK_FOLLOWED);
        program.expectReturn(receiving, NamedFileCheck::whyNoReturn);
        program.disk().expectFile(link, body, receiving, why -> Cause.WRONG_ANSWER);
        return receiving;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void expectLinkToStay(Examinee program, Path link) throws IOException {
        boolean made = link(program, link, program.folder().resolve("outside.txt"));
        Call damaged = sendDamaged(program, link.getParent(), link.getFileName().toString());
        program.expectIoException(damaged, NamedFileCheck::whyDamagedKept);
        if (made && !Files.isSymbolicLink(link)) {
            program.fail(new Step("linkStays"), new Step("cameNoLink"), damaged, why -> Cause.OLD_FILE_LOST);
        }
    }

    private static void expectRefused(Examinee program, Path folder, String name, Cause cause) throws IOException {
        expectRefused(program, folder, bytes(name), cause);
    }

    private static void expectRefused(Examinee program, Path folder, byte[] name, Cause cause) throws IOException {
        byte[] body = {'x'};
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        program.note("nameSent", visible(new String(name, StandardCharsets.UTF_8)));
        sender.send(message(name, sha256(body), body)).halfClose();
        program.expectToEnd(receiving, why -> Cause.HANGS);
        program.disk().expectNames(program.folder(), List.of("inbox"), receiving, why -> whyLeft(why, cause));
        program.disk().expectNames(folder, List.of(), receiving, why -> whyLeft(why, cause));
        expectNoEarlyEnd(program, receiving, why -> whyNotThrown(why, cause));
    }

    /** Nothing is kept: who says nothing, or that an argument is illegal, has noticed it; what else is thrown, has not. */
    private static Cause whyNotThrown(Evidence evidence, Cause ifAccepted) {
        if (evidence.thrown().isEmpty()) {
            return Cause.WRONG_ANSWER;
        }
        boolean refused = evidence.thrown()
                .filter(thrown -> thrown.is(IllegalArgumentException.class))
                .isPresent();
        return refused ? Cause.UNEXPECTED_EXCEPTION : ifAccepted;
    }

    /** Who is refused has sent everything. */
    private static void expectNoEarlyEnd(Examinee program, Call receiving, Diagnosis ifNot) {
        Call.Thrown thrown = program.expectException(receiving, IOException.class, ifNot);
        if (thrown.isA(EOFException.class)) {
            program.fail(new Step("noEarlyEnd"), receiving, why -> Cause.WRONG_ANSWER);
        }
    }

    private static void expectPromiseTaken(Examinee program, Path folder, int length) throws IOException {
        byte[] message = claiming(length, message("huge.bin", program.random(10)));
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);
        sender.send(message);
        program.expectToWaitForMore(receiving, why -> Cause.SIGNED_LENGTH);
        sender.halfClose();
        program.expectException(receiving, EOFException.class, why -> Cause.SIGNED_LENGTH);
        program.disk().expectNames(folder, List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    private static Call expectSaved(Examinee program, Path folder, String name, byte[] body, Diagnosis ifNot)
            throws IOException {
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);

        program.note("nameSent", visible(name));
        sender.send(message(name, body));
        program.expectReturn(receiving, why -> why.isRunning() ? whyNoReturn(why) : ifNot.of(why));
        Path file = folder.resolve(name);
        program.disk().expectFile(file, body, receiving, why -> whyAnotherFile(why, file));
        return receiving;
    }

    private static String visible(String name) {
        var text = new StringBuilder();
        name.chars().limit(LONGEST_SHOWN).forEach(letter -> text.append(visible((char) letter)));
        return '"' + text.toString() + '"';
    }

    /** With its number where people would take it for another one, or see nothing. */
    private static String visible(char letter) {
        if (letter == '\0' || letter == '\n') {
            return letter == '\0' ? "\\0" : "\\n";
        }
        boolean isUsual = (letter >= ' ' && letter <= '~') || (letter > NO_BREAK_SPACE && letter <= LAST_OF_LATIN);
        return isUsual ? String.valueOf(letter) : String.format("\\u%04x", (int) letter);
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

    private static void expectNotKept(Examinee program, Path folder, Call receiving) throws IOException {
        expectNoEarlyEnd(program, receiving, NamedFileCheck::whyDamagedKept);
        expectNothingLeft(program, folder, receiving);
        program.disk().expectNoneOf(program.disk().temporaryFiles(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    private static void expectNothingLeft(Examinee program, Path folder, Call receiving) throws IOException {
        program.disk().expectNames(folder, List.of(), receiving, why -> Cause.PARTIAL_FILE_LEFT);
        program.disk().expectNames(program.folder(), List.of("inbox"), receiving, why -> Cause.PARTIAL_FILE_LEFT);
    }

    private static Call sendBeginning(Examinee program, Path folder, byte[] beginning) throws IOException {
        Conversation sender = program.talk();
        Call receiving = program.call("receive", sender.asSocket(), folder);
        sender.send(beginning).halfClose();
        return receiving;
    }

    private static Call expectEarlyEndNoticed(Examinee program, Path folder, byte[] beginning) throws IOException {
        Call receiving = sendBeginning(program, folder, beginning);
        program.expectException(receiving, EOFException.class, NamedFileCheck::whyNotNoticed);
        expectNothingLeft(program, folder, receiving);
        return receiving;
    }

    /** Digests with one byte changed: one that is drawn, the last one, and one that makes no difference in a text. */
    private static List<byte[]> nearly(Examinee program, byte[] digest) {
        int drawn = program.drawn().number(0, DIGEST_SIZE - 2);
        return List.of(changed(digest, drawn), changed(digest, DIGEST_SIZE - 1), sameText(digest));
    }

    private static byte[] changed(byte[] digest, int place) {
        byte[] other = digest.clone();
        other[place] ^= 1;
        return other;
    }

    /** Bytes that are not UTF-8 all become the same sign, and among 32 random ones there are some. */
    private static byte[] sameText(byte[] digest) {
        String text = new String(digest, StandardCharsets.UTF_8);
        for (int i = 0; i < DIGEST_SIZE; i++) {
            byte[] other = digest.clone();
            other[i] = NEVER_IN_A_TEXT;
            if (digest[i] != NEVER_IN_A_TEXT && new String(other, StandardCharsets.UTF_8).equals(text)) {
                return other;
            }
        }
        return changed(digest, 0);
    }

    /** The same message, but for the length of its file. Its digest is still the one of the file that is there. */
    private static byte[] claiming(int length, byte[] message) {
        byte[] other = message.clone();
        ByteBuffer bytes = ByteBuffer.wrap(other);
        bytes.putInt(Short.BYTES + bytes.getShort(), length);
        return other;
    }

    private static byte[] message(String name, byte[] body) {
        return message(bytes(name), sha256(body), body);
    }

    private static byte[] message(byte[] name, byte[] digest, byte[] body) {
        return ByteBuffer.allocate(Short.BYTES + name.length + Integer.BYTES + DIGEST_SIZE + body.length)
                .putShort((short) name.length)
                .put(name)
                .putInt(body.length)
                .put(digest)
                .put(body)
                .array();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
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

    private static Cause whyAnotherFile(Evidence evidence, Path file) {
        if (Files.isSymbolicLink(file)) {
            return Cause.LINK_FOLLOWED;
        }
        return evidence.hasNothingToCompare() ? Cause.NO_FILE : Cause.WRONG_ANSWER;
    }

    private static Cause whyOtherNames(Evidence evidence) {
        return evidence.sourceSays("createTemp") ? Cause.PARTIAL_FILE_LEFT : Cause.WRONG_ANSWER;
    }

    /** Who has refused the name, and left something all the same, has done half of it. */
    private static Cause whyLeft(Evidence evidence, Cause ifAccepted) {
        boolean refused = evidence.thrown()
                .filter(thrown -> thrown.isA(IOException.class))
                .isPresent();
        return refused ? Cause.PARTIAL_FILE_LEFT : ifAccepted;
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

package lesson5_chat.exercises;

import static course.check.Examinee.LISTENER;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Diagnosis;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

@Examines("5.2")
final class BroadcastCheck {
    private static final String[] NAMES = {"Ana", "Beto", "Zoë"};
    private static final int GREETINGS =
            Arrays.stream(NAMES).mapToInt(name -> frame(name).length).sum();
    private static final String SILENT = "Dora";

    private static final int MAX_FRAME = 1 << 20;
    private static final byte[] EMPTY = header(0);
    /** Nothing to see. Who strips a text of its space has nothing left. */
    private static final byte[] BLANK = frame(" \r\n");
    /** An accent that is a letter of its own: who composes the two sends another text. */
    private static final byte[] ACCENT = frame("e\u0301");

    private static final int PIECE = 16 * 1024;
    private static final int HEAP_MEGABYTES = 64;

    private static final int MANY = 12;
    private static final int EACH_SAYS = 8;
    /** As many as the contract says may be there at once. */
    private static final int CROWD = 30;
    /** So many come and go before: whoever gives each a place of its own, and never takes it back, runs out of them. */
    private static final int PASSERS_BY = 20;

    /** 00 00 80 a0: who takes a byte for a signed number is wrong about it. Longer than the usual buffers. */
    private static final int TALE_BYTES = 0x80a0;
    /** Longer than the unusual ones. */
    private static final int LONG_TALE_BYTES = 0x17000;
    /** 00 00 01 80: who has lost its third byte takes less than half of the text for all of it. */
    private static final int SHORT_TALE_BYTES = 0x180;

    @Check(order = 1, points = 2)
    void everyFrameGoesToEveryClient(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving);
        byte[] hello = hello(program);

        program.awaitPause(serving);
        clients.add(connect(program, serving, SILENT)); // says nothing, and hears
        program.awaitStill(serving);
        clients.get(1).send(hello);
        expectAtEach(clients, hello, BroadcastCheck::whyNotEveryone);
    }

    /** Held after its first write, a thread is in the middle of going through all clients. */
    @Check(order = 2, points = 1, needs = "everyFrameGoesToEveryClient")
    void whoComesWhileAFrameGoesOutStopsNobody(Examinee program) throws IOException, InterruptedException {
        byte[] hello = hello(program);
        Call serving = program.call("serve", LISTENER.holdingAnybody(GREETINGS, Long.MAX_VALUE));
        List<Conversation> clients = enterTogether(program, serving, BroadcastCheck::whyNotEveryone);

        clients.get(1).send(hello);
        program.awaitHeld(serving);
        connect(program, serving, SILENT);
        program.awaitStill(serving);
        program.release();
        expectAtEach(clients, hello, why -> Cause.UNGUARDED_COLLECTION);
    }

    @Check(order = 3, points = 1, needs = "everyFrameGoesToEveryClient")
    void twoFramesInOneSegmentAreTwoFrames(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER.sayingWhatIsThere());
        List<Conversation> clients = enter(program, serving);
        byte[] two = both(hello(program), hello(program));

        clients.get(0).send(two);
        expectAtEach(clients, two, why -> Cause.SWALLOWS_NEXT_MESSAGE);
    }

    @Check(order = 4, points = 1, needs = "everyFrameGoesToEveryClient")
    void aFrameMayComeInSmallPieces(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER.atMostAtOnce(3));
        List<Conversation> clients = enterTogether(program, serving, BroadcastCheck::whyInPieces);
        byte[] tale = tale(program, TALE_BYTES);

        clients.get(2).send(tale);
        expectAtEach(clients, tale, BroadcastCheck::whyNotTheTale);
    }

    @Check(order = 5, points = 1, needs = "everyFrameGoesToEveryClient")
    void theShortestFrameAndTheLongestAreFramesToo(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER.atMostAtOnce(PIECE));
        Conversation ana = connect(program, serving, NAMES[0]);
        byte[] longest = longest(program);

        for (byte[] shortest : List.of(EMPTY, BLANK, ACCENT)) {
            ana.send(shortest).expect(shortest, why -> isClosed(why) ? Cause.CLOSED_TOO_EARLY : Cause.WRONG_ANSWER);
        }
        ana.send(longest).expect(longest, BroadcastCheck::whyNotTheLongest);
    }

    @Check(order = 6, points = 1, needs = "theShortestFrameAndTheLongestAreFramesToo")
    void whoAnnouncesMoreThanAMebibyteIsSentAway(Examinee program) throws IOException {
        program.jvm().withFirmHeap(HEAP_MEGABYTES);
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving);
        Conversation silent = connect(program, serving, SILENT); // before one has left: who then comes is another story
        program.awaitStill(serving);

        clients.get(0).send(header(MAX_FRAME + 1)).expectClosed(why -> Cause.CAP_IGNORED);
        clients.get(1).send(header(-1)).expectClosed(why -> Cause.SIGNED_LENGTH);
        silent.send(header(Integer.MAX_VALUE)).expectClosed(why -> Cause.CAP_IGNORED);
        program.awaitStill(serving);
        expectFromEach(program, clients.subList(2, clients.size()));
        // Once more: who stumbles over one that has gone may have served this one before.
        expectFromEach(program, clients.subList(2, clients.size()));
    }

    @Check(order = 7, points = 3, needs = "everyFrameGoesToEveryClient")
    void noFrameGetsIntoAnother(Examinee program) throws IOException, InterruptedException {
        byte[] tale = tale(program, LONG_TALE_BYTES);
        byte[] hello = hello(program);
        Call serving = program.call("serve", LISTENER.holdingAnybody(GREETINGS, GREETINGS + tale.length));
        List<Conversation> clients = enterTogether(program, serving, BroadcastCheck::whyNotEveryone);

        clients.get(1).send(tale);
        boolean held = program.awaitHeld(serving);
        clients.get(2).send(hello);
        if (held) {
            program.awaitStill(serving);
        }
        program.release(); // whoever has not said the tale at all would be held at the hello
        for (Conversation client : clients) {
            expectWhole(List.of(tale, hello), client, program, serving);
        }
        pauseInTheMiddle(program, serving, clients);
    }

    /** Ana pauses in the middle of a header and of its text: what has come of them is nobody else's, and stops nobody. */
    private static void pauseInTheMiddle(Examinee program, Call serving, List<Conversation> clients)
            throws IOException {
        byte[] tale = tale(program, SHORT_TALE_BYTES);
        int said = 0;
        for (int next : List.of(EMPTY.length - 1, tale.length / 2)) {
            clients.get(0).send(Arrays.copyOfRange(tale, said, next));
            program.awaitStill(serving);
            program.note("pauses");
            program.awaitDeadlines(serving);
            byte[] hello = hello(program);
            clients.get(2).send(hello);
            expectAtEach(clients, hello, BroadcastCheck::whyMixed);
            said = next;
        }
        clients.get(0).send(Arrays.copyOfRange(tale, said, tale.length));
        expectAtEach(clients, tale, BroadcastCheck::whyMixed);
    }

    /** While one thread is held, the others gather behind it; then all write at once. This can only fail who is wrong. */
    @Check(order = 8, points = 1, needs = "noFrameGetsIntoAnother")
    void manySpeakAtOnce(Examinee program) throws IOException, InterruptedException {
        Call serving = program.call("serve", LISTENER.holdingAnybody(0, Long.MAX_VALUE));
        List<Conversation> clients = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            clients.add(program.connectTo(serving).named(String.valueOf(i)));
        }
        program.note("manyEnter", MANY, EACH_SAYS);
        program.awaitStill(serving);

        List<byte[]> said = new ArrayList<>(sayAsEach(clients, 1, program));
        program.awaitHeld(serving);
        program.awaitStill(serving);
        said.addAll(sayAsEach(clients, EACH_SAYS - 1, program));
        program.release();
        for (Conversation client : clients) {
            expectWhole(said, client, program, serving);
        }
    }

    private static List<byte[]> sayAsEach(List<Conversation> clients, int count, Examinee program) {
        List<byte[]> said = new ArrayList<>();
        for (Conversation client : clients) {
            List<byte[]> words =
                    Stream.generate(() -> hello(program)).limit(count).toList();
            client.sendUntold(words.stream().reduce(new byte[0], BroadcastCheck::both));
            said.addAll(words);
        }
        return said;
    }

    @Check(order = 9, points = 2, needs = "everyFrameGoesToEveryClient")
    void whoLeavesInTheMiddleStopsNobody(Examinee program) throws IOException, InterruptedException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving);
        List<Conversation> others = clients.subList(1, clients.size());
        byte[] hello = hello(program);

        clients.get(0).send(Arrays.copyOf(hello, hello.length / 2));
        clients.get(0).halfClose().flushed();
        program.awaitStill(serving);
        expectFromEach(program, others);
        clients.get(0).resetNow();
        program.awaitStill(serving);
        expectFromEach(program, others);
        expectFromEach(program, others);
        clients.get(2).send(Arrays.copyOf(EMPTY, EMPTY.length / 2)).halfClose().flushed();
        program.awaitStill(serving);
        expectFromEach(program, clients.subList(1, 2));
        expectFromEach(program, clients.subList(1, 2)); // what has been made of the header may be late
    }

    /** Held after its first write, a thread has yet to write to one of the two that leave, whichever that is. */
    @Check(order = 10, points = 1, needs = "whoLeavesInTheMiddleStopsNobody")
    void whoLeavesWhileAFrameGoesOutStopsNobody(Examinee program) throws IOException, InterruptedException {
        byte[] hello = hello(program);
        Call serving = program.call("serve", LISTENER.holdingAnybody(GREETINGS, Long.MAX_VALUE));
        connect(program, serving, SILENT); // or a list that gets shorter may seem to be at its end
        List<Conversation> clients = enterTogether(program, serving, BroadcastCheck::whyNotEveryone);
        Conversation beto = clients.get(1);

        beto.send(hello);
        program.awaitHeld(serving);
        clients.get(0).resetNow();
        clients.get(2).resetNow();
        program.awaitStill(serving);
        program.release();
        beto.expect(hello, BroadcastCheck::whyStoppedInTheLoop);
        byte[] again = hello(program);
        beto.send(again).expect(again, BroadcastCheck::whyStoppedInTheLoop);
    }

    /** Others have come and gone, the first one leaves, and another comes, so a client's place is not its number. */
    @Check(order = 11, points = 1, needs = "everyFrameGoesToEveryClient")
    void thirtyMayBeThereAtOnce(Examinee program) throws IOException, InterruptedException {
        Call serving = program.call("serve", LISTENER);
        comeAndGo(program, serving);
        List<Conversation> clients = crowd(program, serving, CROWD);
        clients.remove(0).resetNow();
        program.awaitStill(serving);
        Conversation dora = connect(program, serving, SILENT);
        byte[] hello = hello(program);
        dora.send(hello).expect(hello, why -> whyNotServed(why, false, program.hasHeardAll(serving)));
        expectAtEach(clients, hello, BroadcastCheck::whyNotEveryone);
    }

    private static void comeAndGo(Examinee program, Call serving) throws IOException, InterruptedException {
        List<Conversation> passersBy = crowd(program, serving, PASSERS_BY);
        program.awaitStill(serving);
        for (Conversation passerBy : passersBy) {
            passerBy.resetNow();
        }
        program.awaitStill(serving);
    }

    private static List<Conversation> crowd(Examinee program, Call serving, int count) throws IOException {
        program.note("crowdEnters", count);
        List<Conversation> clients = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            clients.add(program.connectTo(serving).named(String.valueOf(i)));
        }
        return clients;
    }

    @Check(order = 12, points = 1, needs = "everyFrameGoesToEveryClient")
    void itReturnsOnceTheListenerIsClosed(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        enter(program, serving);

        program.closeListener(serving);
        program.expectReturn(serving, why -> why.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION);
    }

    private static Conversation connect(Examinee program, Call serving, String name) throws IOException {
        program.note("enters", name);
        return program.connectTo(serving).named(name);
    }

    /**
     * Each client says its name, which goes to those who have come before it, and to itself. Who comes while a frame is
     * still going out may hear it too, so the next one comes when nobody runs.
     */
    private static List<Conversation> enter(Examinee program, Call serving) throws IOException {
        List<Conversation> clients = new ArrayList<>();
        for (String name : NAMES) {
            boolean first = clients.isEmpty();
            program.awaitPause(serving);
            clients.add(connect(program, serving, name));
            clients.get(clients.size() - 1)
                    .send(frame(name))
                    .expect(frame(name), why -> whyNotServed(why, first, program.hasHeardAll(serving)));
            expectAtEach(clients.subList(0, clients.size() - 1), frame(name), BroadcastCheck::whyNotEveryone);
        }
        return clients;
    }

    /** Says the names once all are there, so that the program sends as many bytes to each. */
    private static List<Conversation> enterTogether(Examinee program, Call serving, Diagnosis ifNot)
            throws IOException {
        List<Conversation> clients = new ArrayList<>();
        for (String name : NAMES) {
            clients.add(connect(program, serving, name));
        }
        program.awaitStill(serving);
        for (int i = 0; i < NAMES.length; i++) {
            clients.get(i).send(frame(NAMES[i]));
            expectAtEach(clients, frame(NAMES[i]), ifNot);
        }
        return clients;
    }

    private static void expectFromEach(Examinee program, List<Conversation> clients) throws IOException {
        for (Conversation client : clients) {
            byte[] hello = hello(program);
            client.send(hello);
            expectAtEach(clients, hello, BroadcastCheck::whyStopped);
        }
    }

    private static void expectAtEach(List<Conversation> clients, byte[] frames, Diagnosis ifNot) throws IOException {
        for (Conversation client : clients) {
            client.expect(frames, ifNot);
        }
    }

    /** Expects these frames in any order: who is heard first is up to the program. */
    private static void expectWhole(List<byte[]> frames, Conversation client, Examinee program, Call serving)
            throws IOException {
        List<byte[]> missing = new ArrayList<>(frames);
        byte[] rest =
                client.receive(frames.stream().mapToInt(frame -> frame.length).sum());
        while (!missing.isEmpty()) {
            byte[] next = nearest(rest, missing);
            byte[] came = Arrays.copyOf(rest, Math.min(next.length, rest.length));
            program.expectBytes(next, came, serving, why -> whyNotWhole(why, program.hasHeardAll(serving)));
            missing.remove(next);
            rest = Arrays.copyOfRange(rest, next.length, rest.length);
        }
    }

    private static byte[] nearest(byte[] came, List<byte[]> frames) {
        return Collections.max(frames, Comparator.comparingInt(frame -> {
            int common = Arrays.mismatch(frame, came);
            return common == -1 ? frame.length : common;
        }));
    }

    private static byte[] hello(Examinee program) {
        return frame("¡Hola, " + program.drawn().word() + "!");
    }

    private static byte[] tale(Examinee program, int bytes) {
        String beginning = "Había una vez " + program.drawn().word() + ". ";
        String word = program.drawn().plainWord();
        int left = bytes - beginning.getBytes(StandardCharsets.UTF_8).length;
        return frame(beginning + cut(word, left));
    }

    private static byte[] longest(Examinee program) {
        return frame(cut(program.drawn().plainWord(), MAX_FRAME));
    }

    /** A word in plain letters over and over, so many of them. */
    private static String cut(String word, int letters) {
        return word.repeat(letters / word.length() + 1).substring(0, letters);
    }

    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return both(header(payload.length), payload);
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static byte[] both(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    private static Cause whyNotServed(Evidence evidence, boolean isFirst, boolean heardAll) {
        if (evidence.wentSilent() && !heardAll && !isFirst) {
            return Cause.ONE_AT_A_TIME;
        }
        boolean keeps = evidence.sourceSays("Buffered") && !evidence.sourceSays(".flush(");
        return evidence.wentSilent() && heardAll && keeps ? Cause.MISSING_FLUSH : whyNotEveryone(evidence);
    }

    private static Cause whyNotWhole(Evidence evidence, boolean heardAll) {
        if (!evidence.isCutOff()) {
            return Cause.NO_LOCK;
        }
        return heardAll ? Cause.WRONG_ANSWER : Cause.ONE_AT_A_TIME;
    }

    /** Whoever puts a length together by hand has to mind the signs; another one has met a limit of its own. */
    private static Cause whyNotTheTale(Evidence evidence) {
        if (isClosed(evidence) || evidence.nothingCame()) {
            return evidence.sourceSays("<<") ? Cause.SIGNED_LENGTH : Cause.CAP_IGNORED;
        }
        return whyInPieces(evidence);
    }

    private static boolean isClosed(Evidence evidence) {
        return evidence.ended() || evidence.wasReset();
    }

    private static Cause whyNotEveryone(Evidence evidence) {
        if (evidence.received().length >= Integer.BYTES && length(evidence.received()) < length(evidence.expected())) {
            return Cause.LENGTH_IN_CHARACTERS;
        }
        if (isAnotherLetter(evidence.expected(), evidence.received())) {
            return Cause.WRONG_CHARSET;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.WRONG_ANSWER;
    }

    /** Whether all is right before the first letter that is not ASCII. */
    private static boolean isAnotherLetter(byte[] expected, byte[] came) {
        int wrong = Arrays.mismatch(expected, came);
        return came.length == expected.length && wrong >= Integer.BYTES && expected[wrong] < 0;
    }

    private static Cause whyInPieces(Evidence evidence) {
        boolean headerIsRight = evidence.received().length >= Integer.BYTES
                && length(evidence.received()) == length(evidence.expected());
        return headerIsRight ? Cause.SINGLE_READ : Cause.HEADER_READ_SHORT;
    }

    private static Cause whyNotTheLongest(Evidence evidence) {
        if (evidence.isCutOff()) {
            return isClosed(evidence) ? Cause.CAP_IGNORED : Cause.WRONG_ANSWER;
        }
        return whyInPieces(evidence);
    }

    private static Cause whyMixed(Evidence evidence) {
        if (isClosed(evidence)) {
            return Cause.CLOSED_TOO_EARLY;
        }
        if (!evidence.wentSilent() || !evidence.nothingCame()) {
            return Cause.SHARED_STATE;
        }
        return evidence.waitsForALock() ? Cause.LOCK_OVER_EVERYTHING : Cause.ONE_AT_A_TIME;
    }

    private static Cause whyStopped(Evidence evidence) {
        if (evidence.jvmHasEnded()) {
            return Cause.CAP_AFTER_ALLOCATION; // only where the JVM was to end when it lacked memory
        }
        boolean anotherFrame = !evidence.nothingCame() && !evidence.isCutOff();
        return anotherFrame ? Cause.EARLY_END_ACCEPTED : Cause.ONE_FAILURE_STOPS_ALL;
    }

    /** An exception that no network can bring about comes of the collection; an IOException, of who has left. */
    private static Cause whyStoppedInTheLoop(Evidence evidence) {
        return evidence.failedUnexpectedly() ? Cause.UNGUARDED_COLLECTION : Cause.ONE_FAILURE_STOPS_ALL;
    }

    private static int length(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt();
    }
}

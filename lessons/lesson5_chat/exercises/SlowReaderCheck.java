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
import course.check.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Examines("5.3")
final class SlowReaderCheck {
    private static final String ANA = "Ana";
    private static final String BETO = "Beto";
    private static final String ZOE = "Zoë";
    private static final String DORA = "Dora";
    private static final List<String> OTHERS = List.of(BETO, ZOE);
    private static final int LAST_PLACE = OTHERS.size();

    private static final int MAX_FRAME = 1 << 20;
    private static final byte[] EMPTY = header(0);
    private static final int HEAP_MEGABYTES = 64;
    private static final int NUMBER_BYTES = 8;
    /** Less than a header. */
    private static final int PIECE = 3;

    private static final int SHORT_FRAME_BYTES = 1024;
    private static final int FRAME_BYTES = 64 * 1024;
    /** So long that the buffers of a connection take few of them, and where the system is thrifty, none. */
    private static final int LONG_FRAME_BYTES = 512 * 1024;

    private static final int BUFFERS_TAKE = 3;

    /** More than the buffers of a connection take, and fewer than may wait. */
    private static final int SOME = 32;
    /** Even if the buffers of a connection took none of them. */
    private static final int MAY_WAIT = 64;
    /** One more than may wait, with the one that is being written and what the buffers of a connection take at most. */
    private static final int TOO_MANY = MAY_WAIT + 1 + BUFFERS_TAKE;
    /** As many as the contract says may be there at once. */
    private static final int CROWD = 30;

    private static final int LAST_NUMBER = 99_999_999;

    @Check(order = 1, points = 1)
    void everyFrameGoesToEveryClient(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = new ArrayList<>(enter(program, serving, anyPlace(program)));
        program.awaitPause(serving);
        clients.add(connect(program, serving, DORA)); // says nothing, and hears
        program.awaitStill(serving);

        Conversation beto = clients.remove(1);
        byte[] spaced = frame("  " + program.drawn().word() + " \n");
        for (byte[] frame : List.of(frame(firstNumber(program), FRAME_BYTES), EMPTY, spaced)) {
            beto.send(frame).expect(frame, SlowReaderCheck::whyNotServed);
            expectAtEach(clients, frame, SlowReaderCheck::whyNotServed);
        }
    }

    @Check(order = 2, points = 2, needs = "everyFrameGoesToEveryClient")
    void whoDoesNotReadStallsNobody(Examinee program) throws IOException {
        int notFirst = program.drawn().number(1, LAST_PLACE);
        List<Conversation> clients = enter(program, program.call("serve", LISTENER), notFirst);

        sendPast(program, clients, firstNumber(program), SOME, FRAME_BYTES);
    }

    @Check(order = 3, points = 2, needs = "whoDoesNotReadStallsNobody")
    void whoReadsLateGetsEverything(Examinee program) throws IOException {
        List<Conversation> clients = enter(program, program.call("serve", LISTENER), 0);

        int first = firstNumber(program);
        sendPast(program, clients, first, MAY_WAIT, LONG_FRAME_BYTES);
        for (int i = first; i < first + MAY_WAIT; i++) {
            clients.get(0).expect(frame(i, LONG_FRAME_BYTES), SlowReaderCheck::whyNotEverything);
        }
        sendAtOnce(clients, first + MAY_WAIT);
        sendLongest(program, clients);
    }

    @Check(order = 4, points = 3, needs = "whoDoesNotReadStallsNobody")
    void whoNeverReadsIsDropped(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving, anyPlace(program));

        int first = firstNumber(program);
        sendPast(program, clients, first, TOO_MANY, LONG_FRAME_BYTES);
        int all = TOO_MANY * frame(first, LONG_FRAME_BYTES).length;
        if (clients.get(0).receive(all).length == all) {
            var closed = new Step("closedAt", ANA);
            program.fail(closed, new Step("cameBytes", all), serving, why -> Cause.UNBOUNDED_QUEUE);
        }
        clients.get(0).expectClosed(why -> whyNotDropped(clients, frame(first + TOO_MANY, LONG_FRAME_BYTES)));
        expectDroppedAtOnce(program);
    }

    /** What is in hand is kept there, so it is known how many wait: as many as may, and then one more. */
    private static void expectDroppedAtOnce(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER.holding(1, Integer.BYTES, Long.MAX_VALUE));
        Conversation ana = connect(program, serving, ANA);
        program.awaitStill(serving);
        Conversation beto = connect(program, serving, BETO);
        program.awaitStill(serving);
        int first = firstNumber(program);
        program.note("keepsSending", BETO, MAY_WAIT + 2, BETO, SHORT_FRAME_BYTES / 1024);
        for (int i = 0; i < MAY_WAIT + 2; i++) {
            byte[] frame = frame(first + i, SHORT_FRAME_BYTES);
            beto.sendUntold(frame).expect(frame, SlowReaderCheck::whyStalled);
        }
        ana.expect(frame(first, SHORT_FRAME_BYTES), SlowReaderCheck::whyNotEverything);
        ana.expectClosed(why -> Cause.UNBOUNDED_QUEUE);
        program.release();
    }

    @Check(order = 5, points = 1, needs = "everyFrameGoesToEveryClient")
    void whoAnnouncesMoreThanAMebibyteIsSentAway(Examinee program) throws IOException {
        program.jvm().withFirmHeap(HEAP_MEGABYTES);
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving, anyPlace(program));
        Conversation dora = connect(program, serving, DORA); // before one has left: who then comes is another story
        program.awaitStill(serving);

        clients.get(2).send(header(MAX_FRAME + 1)).expectClosed(why -> Cause.CAP_IGNORED);
        clients.get(0).send(header(-1)).expectClosed(why -> Cause.SIGNED_LENGTH);
        dora.send(header(Integer.MAX_VALUE)).expectClosed(why -> Cause.CAP_IGNORED);
        byte[] hello = frame(program.drawn().word());
        clients.get(1).send(hello).expect(hello, SlowReaderCheck::whyStopped);
    }

    /** Who leaves has been dropped before another one speaks, so nothing is left to chance. */
    @Check(order = 6, points = 1, needs = "everyFrameGoesToEveryClient")
    void whoLeavesInTheMiddleStopsNobody(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving, anyPlace(program));
        byte[] hello = frame(program.drawn().word());

        clients.get(0).send(Arrays.copyOf(hello, hello.length / 2));
        program.awaitStill(serving);
        program.note("pauses");
        program.awaitDeadlines(serving);
        clients.get(2).send(hello);
        expectAtEach(clients, hello, SlowReaderCheck::whyNotMeanwhile);
        clients.get(0).halfClose().expectClosed(why -> Cause.SOCKET_LEAKED);
        clients.get(1).send(hello);
        expectAtEach(clients.subList(1, clients.size()), hello, SlowReaderCheck::whyStopped);
        clients.get(2).halfClose().expectClosed(why -> Cause.SOCKET_LEAKED);
        clients.get(1).send(hello).expect(hello, SlowReaderCheck::whyStopped);
        expectHeardInPieces(program);
    }

    /** Who comes in pieces has not left, in the middle of the header either. */
    private static void expectHeardInPieces(Examinee program) throws IOException {
        byte[] hello = frame(program.drawn().word());
        Conversation zoe = connect(program, program.call("serve", LISTENER.atMostAtOnce(PIECE)), ZOE);
        zoe.send(hello).expect(hello, why -> Cause.HEADER_READ_SHORT);
    }

    /** Each says a number, and the last one another: to hear what one has said oneself is to be there. */
    @Check(order = 7, points = 1, needs = "everyFrameGoesToEveryClient")
    void thirtyMayBeThereAtOnce(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        comeAndGo(program, serving);
        program.note("crowdSpeaks", CROWD);
        int first = firstNumber(program);
        List<Conversation> clients = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            byte[] number = frame(first + i, NUMBER_BYTES);
            clients.add(program.connectTo(serving).named(String.valueOf(i + 1)).sendUntold(number));
            expectAtLast(number, clients.get(i), program, serving);
        }
        byte[] last = frame(first + CROWD, NUMBER_BYTES);
        clients.get(CROWD - 1).send(last);
        for (Conversation client : clients) {
            expectAtLast(last, client, program, serving);
        }
    }

    /** Whoever gives each a thread, and never takes it back, has none left for the others. */
    private static void comeAndGo(Examinee program, Call serving) throws IOException {
        program.note("crowdEnters", CROWD);
        List<Conversation> clients = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            clients.add(program.connectTo(serving).named(String.valueOf(i + 1)));
        }
        program.awaitStill(serving);
        for (Conversation client : clients) {
            client.halfClose().expectClosed(why -> Cause.SOCKET_LEAKED);
        }
    }

    /** What others have said before comes before it, and all frames are of one length. */
    private static void expectAtLast(byte[] number, Conversation client, Examinee program, Call serving)
            throws IOException {
        byte[] came = client.receive(number.length);
        for (int i = 0; i < CROWD && came.length == number.length && !Arrays.equals(came, number); i++) {
            came = client.receive(number.length);
        }
        if (!Arrays.equals(came, number)) {
            client.expect(number, why -> whyNotEntered(why, false, program.hasHeardAll(serving)));
        }
    }

    @Check(order = 8, points = 1, needs = "everyFrameGoesToEveryClient")
    void itReturnsOnceTheListenerIsClosed(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        enter(program, serving, anyPlace(program));

        program.closeListener(serving);
        program.expectReturn(serving, why -> why.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION);
    }

    private static int anyPlace(Examinee program) {
        return program.drawn().number(0, LAST_PLACE);
    }

    /**
     * Ana, Beto and Zoë, in this order; they come in one that is drawn, only Ana's place in it is given. What they say
     * then does not tell who is who: a program cannot know which of them will not read.
     */
    private static List<Conversation> enter(Examinee program, Call serving, int anasPlace) throws IOException {
        List<String> order = new ArrayList<>(program.drawn().shuffled(OTHERS));
        order.add(anasPlace, ANA);
        Map<String, Conversation> clients = new TreeMap<>(); // Ana comes before Beto, and Beto before Zoë
        for (String name : order) {
            byte[] word = frame(program.drawn().word());
            boolean first = clients.isEmpty();
            program.awaitPause(serving); // or it may hear the frame before, which is still going out
            clients.put(name, connect(program, serving, name));
            clients.get(name).send(word);
            for (Conversation client : clients.values()) {
                client.expect(word, why -> whyNotEntered(why, first, program.hasHeardAll(serving)));
            }
        }
        return List.copyOf(clients.values());
    }

    private static Conversation connect(Examinee program, Call serving, String name) throws IOException {
        program.note("enters", name);
        return program.connectTo(serving).named(name);
    }

    private static void expectAtEach(List<Conversation> clients, byte[] frame, Diagnosis ifNot) throws IOException {
        for (Conversation client : clients) {
            client.expect(frame, ifNot);
        }
    }

    /** Beto speaks, he and Zoë hear each frame, and Ana does not read. */
    private static void sendPast(Examinee program, List<Conversation> clients, int first, int count, int bytes)
            throws IOException {
        program.note("doesNotRead", ANA);
        program.note("keepsSending", BETO, count, String.join(", ", OTHERS), bytes / 1024);
        for (int i = 0; i < count; i++) {
            byte[] frame = frame(first + i, bytes);
            clients.get(1).sendUntold(frame).expectPromptly(frame, SlowReaderCheck::whyStalled);
            clients.get(2).expectPromptly(frame, SlowReaderCheck::whyStalled);
        }
    }

    /** Ana reads again, and who reads is never dropped, however many frames have come; these may wait for anybody. */
    private static void sendAtOnce(List<Conversation> clients, int first) throws IOException {
        var frames = new ByteArrayOutputStream();
        for (int i = 0; i < SOME; i++) {
            frames.writeBytes(frame(first + i, SHORT_FRAME_BYTES));
        }
        clients.get(1).send(frames.toByteArray());
        expectAtEach(clients, frames.toByteArray(), SlowReaderCheck::whyNotEverything);
    }

    /** Only here, where it is known that each client has its queue: who writes at once waits for one not read yet. */
    private static void sendLongest(Examinee program, List<Conversation> clients) throws IOException {
        byte[] longest = frame(program.drawn().plainWord(), MAX_FRAME);
        clients.get(1).send(longest).expect(longest, SlowReaderCheck::whyNotTheLongest);
        clients.get(0).expect(longest, SlowReaderCheck::whyNotEverything);
        clients.get(2).expect(longest, SlowReaderCheck::whyNotEverything);
    }

    private static int firstNumber(Examinee program) {
        return program.drawn().number(1, LAST_NUMBER - MAY_WAIT - TOO_MANY);
    }

    /** All of one size, and no two alike. */
    private static byte[] frame(int number, int length) {
        byte[] frame = new byte[Integer.BYTES + length];
        Arrays.fill(frame, (byte) 'x');
        ByteBuffer.wrap(frame).putInt(length).put(ascii(String.format("%08d", number)));
        return frame;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] frame(String beginning, int length) {
        return frame(beginning + "x".repeat(length - beginning.length()));
    }

    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + payload.length)
                .put(header(payload.length))
                .put(payload)
                .array();
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static Cause whyNotEntered(Evidence evidence, boolean isFirst, boolean heardAll) {
        boolean ignored = evidence.wentSilent() && !heardAll && !isFirst;
        return ignored ? Cause.ONE_AT_A_TIME : whyNotServed(evidence);
    }

    private static Cause whyNotServed(Evidence evidence) {
        if (evidence.thrown().isPresent()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        if (isClosed(evidence)) {
            return Cause.CLOSED_TOO_EARLY;
        }
        return isAnotherLetter(evidence.expected(), evidence.received()) ? Cause.WRONG_CHARSET : Cause.WRONG_ANSWER;
    }

    private static boolean isClosed(Evidence evidence) {
        return evidence.ended() || evidence.wasReset();
    }

    /** Whether all is right before the first letter that is not ASCII. */
    private static boolean isAnotherLetter(byte[] expected, byte[] came) {
        int wrong = Arrays.mismatch(expected, came);
        return came.length == expected.length && wrong >= Integer.BYTES && expected[wrong] < 0;
    }

    /** What has come of a frame, or what has been made of it, is another frame to those who hear it. */
    private static Cause whyStopped(Evidence evidence) {
        if (evidence.jvmHasEnded()) {
            return Cause.CAP_AFTER_ALLOCATION; // only where the JVM was to end when it lacked memory
        }
        boolean anotherFrame = !evidence.nothingCame() && !evidence.isCutOff();
        return anotherFrame ? Cause.EARLY_END_ACCEPTED : Cause.ONE_FAILURE_STOPS_ALL;
    }

    private static Cause whyStalled(Evidence evidence) {
        if (!evidence.wentSilent()) {
            return Cause.WRONG_ANSWER;
        }
        return evidence.waitsForALock() ? Cause.LOCK_OVER_EVERYTHING : Cause.WAITS_FOR_A_SLOW_READER;
    }

    private static Cause whyNotMeanwhile(Evidence evidence) {
        if (isClosed(evidence)) {
            return Cause.CLOSED_TOO_EARLY;
        }
        return evidence.wentSilent() ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE;
    }

    private static Cause whyNotEverything(Evidence evidence) {
        return isClosed(evidence) ? Cause.DROPPED_TOO_EARLY : Cause.FRAMES_LOST;
    }

    /** Whoever sends no more than the contract allows, and is sent away for it, met another limit. */
    private static Cause whyNotTheLongest(Evidence evidence) {
        return isClosed(evidence) ? Cause.CAP_IGNORED : whyNotEverything(evidence);
    }

    /** A client that has been kept hears of the next frame, and one that has been forgotten does not. */
    private static Cause whyNotDropped(List<Conversation> clients, byte[] next) {
        try {
            clients.get(1).sendUntold(next);
            return clients.get(0).receive(1).length > 0 ? Cause.FRAMES_LOST : Cause.SOCKET_LEAKED;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

package lesson5_chat.exercises;

import static course.check.Examinee.LISTENER;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Examines("5.3")
final class SlowReaderCheck {
    private static final String ANA = "Ana";
    private static final String BETO = "Beto";
    private static final List<String> OTHERS = List.of(BETO, "Zoë");
    private static final int LAST_PLACE = OTHERS.size();

    private static final int MAX_FRAME = 1 << 20;
    private static final int FRAME_BYTES = 64 * 1024;
    /** So long that the buffers of a connection take few of them. */
    private static final int LONG_FRAME_BYTES = 256 * 1024;

    private static final int BUFFERS_TAKE = 8;

    /** More than the buffers of a connection take, and fewer than may wait. */
    private static final int SOME = 32;
    /** Even if the buffers of a connection took none of them. */
    private static final int MAY_WAIT = 64;
    /** One more than may wait, with the one that is being written and what the buffers of a connection take. */
    private static final int TOO_MANY = MAY_WAIT + 1 + BUFFERS_TAKE;

    private static final int LAST_NUMBER = 99_999_999;

    @Check(order = 1, points = 1)
    void everyFrameGoesToEveryClient(Examinee program) throws IOException {
        List<Conversation> clients = enter(program, program.call("serve", LISTENER), anyPlace(program));

        byte[] frame = frame(firstNumber(program), FRAME_BYTES);
        clients.get(1).send(frame);
        for (Conversation client : clients) {
            client.expect(frame, SlowReaderCheck::whyNotServed);
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
        sendPast(program, clients, first, MAY_WAIT, FRAME_BYTES);
        for (int i = first; i < first + MAY_WAIT; i++) {
            clients.get(0).expect(frame(i, FRAME_BYTES), SlowReaderCheck::whyNotEverything);
        }
        sendToAll(program, clients, first + MAY_WAIT, TOO_MANY);
        sendLongest(program, clients);
        clients.get(2).send(header(MAX_FRAME + 1)).expectClosed(why -> Cause.CAP_IGNORED);
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
            program.note("enters", name);
            boolean first = clients.isEmpty();
            program.awaitPause(serving); // or it may hear the frame before, which is still going out
            clients.put(name, program.connectTo(serving).named(name));
            clients.get(name).send(word);
            for (Conversation client : clients.values()) {
                client.expect(word, why -> whyNotEntered(why, first, program.hasHeardAll(serving)));
            }
        }
        return List.copyOf(clients.values());
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

    /** Ana reads again, and who reads is never dropped, however many frames have come. */
    private static void sendToAll(Examinee program, List<Conversation> clients, int first, int count)
            throws IOException {
        program.note("keepsSending", BETO, count, ANA + ", " + String.join(", ", OTHERS), FRAME_BYTES / 1024);
        for (int i = 0; i < count; i++) {
            byte[] frame = frame(first + i, FRAME_BYTES);
            clients.get(1).sendUntold(frame);
            for (Conversation client : clients) {
                client.expect(frame, SlowReaderCheck::whyNotEverything);
            }
        }
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
    private static byte[] frame(int number, int bytes) {
        return frame(String.format("%08d", number), bytes);
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
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.WRONG_ANSWER;
    }

    private static Cause whyStalled(Evidence evidence) {
        if (!evidence.wentSilent()) {
            return Cause.WRONG_ANSWER;
        }
        boolean waitsForLock = evidence.places().stream().anyMatch(SlowReaderCheck::isLock);
        return waitsForLock ? Cause.LOCK_OVER_EVERYTHING : Cause.WAITS_FOR_A_SLOW_READER;
    }

    /** A thread that waits to enter a synchronized block is in no other method than the learner's. */
    private static boolean isLock(String place) {
        return !place.contains(" in ") || place.endsWith("Lock.lock");
    }

    private static Cause whyNotEverything(Evidence evidence) {
        return evidence.ended() || evidence.wasReset() ? Cause.CLOSED_TOO_EARLY : Cause.FRAMES_LOST;
    }

    /** Whoever sends no more than the contract allows, and is sent away for it, met another limit. */
    private static Cause whyNotTheLongest(Evidence evidence) {
        return evidence.ended() || evidence.wasReset() ? Cause.CAP_IGNORED : whyNotEverything(evidence);
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

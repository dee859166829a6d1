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
import java.util.List;

@Examines("5.2")
final class BroadcastCheck {
    private static final String[] NAMES = {"Ana", "Beto", "Zoë"};

    @Check(order = 1, points = 2)
    void everyFrameGoesToEveryClient(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving, BroadcastCheck::whyNotServed);
        byte[] hello = hello(program);

        clients.get(1).send(hello);
        expectAtEach(clients, hello, BroadcastCheck::whyNotEveryone);
    }

    @Check(order = 2, points = 1, needs = "everyFrameGoesToEveryClient")
    void twoFramesInOneSegmentAreTwoFrames(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving, BroadcastCheck::whyNotServed);
        byte[] two = both(hello(program), hello(program));

        clients.get(0).send(two);
        expectAtEach(clients, two, why -> Cause.SWALLOWS_NEXT_MESSAGE);
    }

    @Check(order = 3, points = 1, needs = "everyFrameGoesToEveryClient")
    void aFrameMayComeInSmallPieces(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER.atMostAtOnce(3));
        List<Conversation> clients = enter(program, serving, BroadcastCheck::whyInPieces);
        byte[] tale = tale(program);

        clients.get(2).send(tale);
        expectAtEach(clients, tale, BroadcastCheck::whyInPieces);
    }

    @Check(order = 4, points = 3, needs = "everyFrameGoesToEveryClient")
    void noFrameGetsIntoAnother(Examinee program) throws IOException, InterruptedException {
        byte[] tale = tale(program);
        byte[] hello = hello(program);
        int greetings =
                Arrays.stream(NAMES).mapToInt(name -> frame(name).length).sum();
        Call serving = program.call("serve", LISTENER.holding(1, greetings, greetings + tale.length));
        List<Conversation> clients = enter(program, serving, BroadcastCheck::whyNotServed);

        clients.get(1).send(tale);
        boolean held = program.awaitHeld(serving);
        clients.get(2).send(hello);
        if (held) {
            program.awaitStill(serving);
            program.release();
        }
        clients.get(0).expect(both(tale, hello), why -> Cause.NO_LOCK);
    }

    @Check(order = 5, points = 2, needs = "everyFrameGoesToEveryClient")
    void whoLeavesInTheMiddleStopsNobody(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        List<Conversation> clients = enter(program, serving, BroadcastCheck::whyNotServed);
        List<Conversation> others = clients.subList(1, clients.size());
        byte[] hello = hello(program);

        clients.get(0).send(Arrays.copyOf(hello, hello.length / 2));
        clients.get(0).halfClose();
        program.awaitStill(serving);
        expectFromEach(program, others);
        clients.get(0).reset();
        program.awaitStill(serving);
        expectFromEach(program, others);
        expectFromEach(program, others);
    }

    @Check(order = 6, points = 1, needs = "everyFrameGoesToEveryClient")
    void itReturnsOnceTheListenerIsClosed(Examinee program) throws IOException {
        Call serving = program.call("serve", LISTENER);
        enter(program, serving, BroadcastCheck::whyNotServed);

        program.closeListener(serving);
        program.expectReturn(serving, why -> why.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION);
    }

    /** Each client says its name, which goes to those who have come before it, and to itself. */
    private static List<Conversation> enter(Examinee program, Call serving, Diagnosis ifNot) throws IOException {
        List<Conversation> clients = new ArrayList<>();
        for (String name : NAMES) {
            program.note("enters", name);
            Conversation client = program.connectTo(serving).named(name);
            clients.add(client);
            client.send(frame(name));
            client.expect(frame(name), ifNot);
            expectAtEach(clients.subList(0, clients.size() - 1), frame(name), ifNot);
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

    private static byte[] hello(Examinee program) {
        return frame("¡Hola, " + program.drawn().word() + "!");
    }

    /** Larger than the usual buffers. */
    private static byte[] tale(Examinee program) {
        return frame(("Había una vez " + program.drawn().word() + ". ").repeat(1000));
    }

    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static byte[] both(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    private static Cause whyNotServed(Evidence evidence) {
        if (evidence.wentSilent() && !evidence.waitsIn("ServerSocket.accept")) {
            return Cause.ONE_AT_A_TIME;
        }
        boolean keeps = evidence.sourceSays("Buffered") && !evidence.sourceSays(".flush(");
        return evidence.wentSilent() && keeps ? Cause.MISSING_FLUSH : whyNotEveryone(evidence);
    }

    private static Cause whyNotEveryone(Evidence evidence) {
        if (evidence.received().length >= Integer.BYTES && length(evidence.received()) < length(evidence.expected())) {
            return Cause.LENGTH_IN_CHARACTERS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.WRONG_ANSWER;
    }

    private static Cause whyInPieces(Evidence evidence) {
        boolean headerIsRight = evidence.received().length >= Integer.BYTES
                && length(evidence.received()) == length(evidence.expected());
        return headerIsRight ? Cause.SINGLE_READ : Cause.HEADER_READ_SHORT;
    }

    private static Cause whyStopped(Evidence evidence) {
        boolean anotherFrame = !evidence.nothingCame() && !evidence.isCutOff();
        return anotherFrame ? Cause.EARLY_END_ACCEPTED : Cause.ONE_FAILURE_STOPS_ALL;
    }

    private static int length(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt();
    }
}

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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Examines("5.4")
final class CleanStopCheck {
    private static final int MANY = 12;
    /** As many as the contract says may be there at once. */
    private static final int CROWD = 30;
    /** So many come and go before: whoever gives each a place of its own, and never takes it back, runs out of them. */
    private static final int PASSERS_BY = 20;

    private static final int MAX_FRAME = 1 << 20;
    private static final int PIECE = 16 * 1024;
    private static final int HEAP_MEGABYTES = 64;
    /** What a decoder puts in place of bytes that are no text. */
    private static final String REPLACEMENT_BYTES =
            new String("\uFFFD".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    private static final byte[] EMPTY = header(0);
    /** 00 00 80 a0: who takes a byte for a signed number is wrong about it. Longer than the usual buffers. */
    private static final int TALE_BYTES = 0x80a0;
    /** 00 00 01 80: who has lost its third byte takes less than half of the frame for all of it. */
    private static final int SHORT_TALE_BYTES = 0x180;

    @Check(order = 1, points = 1)
    void clientsAreServedSideBySide(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        List<Conversation> clients = new ArrayList<>();
        clients.add(enter(program, running, "Ana"));
        for (int i = 2; i <= MANY; i++) {
            byte[] hello = hello(program);
            Conversation client = connect(program, running, "Beto " + i);
            client.send(hello).expect(hello, why -> whyIgnored(why, program.hasHeardAll(running)));
            clients.add(client);
        }
        for (Conversation client : clients) {
            expectEcho(program, client);
        }
        callStop(program);
    }

    @Check(order = 2, points = 1, needs = "clientsAreServedSideBySide")
    void aFrameMayComeInSmallPieces(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER.atMostAtOnce(3));
        Conversation ana = connect(program, running, "Ana");
        byte[] hello = hello(program);
        byte[] tale = frame(program.random(TALE_BYTES));

        ana.send(hello).expect(hello, CleanStopCheck::whyInPieces);
        program.note("pauses");
        program.awaitDeadlines(running);
        ana.send(hello).expect(hello, why -> isClosed(why) ? Cause.CLOSED_TOO_EARLY : whyInPieces(why));
        ana.send(tale).expect(tale, CleanStopCheck::whyNotTheTale);
        for (byte[] shortest : List.of(EMPTY, frame(new byte[] {' ', '\r', '\n'}))) {
            ana.send(shortest).expect(shortest, why -> isClosed(why) ? Cause.CLOSED_TOO_EARLY : Cause.WRONG_ANSWER);
        }
        ana.send(Arrays.copyOf(hello, hello.length - 1)).halfClose().expectEnd(CleanStopCheck::whyNoEnd);
        Conversation beto = enter(program, running, "Beto");
        pauseInTheMiddle(program, running, beto);
        beto.send(Arrays.copyOf(EMPTY, EMPTY.length / 2)).halfClose().expectEnd(CleanStopCheck::whyNoEnd);
        callStop(program);
    }

    /** Beto pauses in the middle of a header and of what follows: what has come is not Zoë's, and does not stop her. */
    private static void pauseInTheMiddle(Examinee program, Call running, Conversation beto) throws IOException {
        Conversation zoe = enter(program, running, "Zoë");
        byte[] tale = frame(program.random(SHORT_TALE_BYTES));
        int said = 0;
        for (int next : List.of(EMPTY.length - 1, tale.length / 2)) {
            beto.send(Arrays.copyOfRange(tale, said, next));
            program.awaitStill(running);
            program.awaitDeadlines(running);
            byte[] hello = hello(program);
            zoe.send(hello).expect(hello, CleanStopCheck::whyMixed);
            said = next;
        }
        beto.send(Arrays.copyOfRange(tale, said, tale.length))
                .expect(tale, why -> isClosed(why) && why.nothingCame() ? Cause.CLOSED_TOO_EARLY : whyMixed(why));
    }

    @Check(order = 3, points = 1, needs = "clientsAreServedSideBySide")
    void twoFramesInOneSegmentAreTwoFrames(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER.sayingWhatIsThere());
        byte[] two = both(hello(program), hello(program));

        connect(program, running, "Ana").send(two).expect(two, why -> Cause.SWALLOWS_NEXT_MESSAGE);
        callStop(program);
    }

    @Check(order = 4, points = 2, needs = "clientsAreServedSideBySide")
    void stopWakesTheThreadThatAccepts(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana").halfClose().expectEnd(why -> Cause.HALF_CLOSE_IGNORED);

        expectReturns(program, running, stop(program, running));
    }

    @Check(order = 5, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void thePortCanBeBoundAgain(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana").halfClose().expectEnd(why -> Cause.HALF_CLOSE_IGNORED);

        expectReturns(program, running, stop(program, running));
        program.expectFreePort(running, why -> Cause.SOCKET_LEAKED);
    }

    @Check(order = 6, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void everyClientSeesTheEnd(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        Conversation ana = enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");
        byte[] hello = hello(program);
        beto.send(Arrays.copyOf(hello, hello.length - 1));

        Call stopping = stop(program, running);
        ana.expectClosed(why -> Cause.SOCKET_LEAKED);
        beto.expectClosed(why -> Cause.SOCKET_LEAKED);
        expectReturns(program, running, stopping);
    }

    @Check(order = 7, points = 2, needs = "everyClientSeesTheEnd")
    void noThreadIsLeftThoughAClientDoesNotRead(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        Conversation ana = enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");
        // Once a part of it has come, a thread is in the middle of writing it.
        beto.send(longest(program)).expect(header(MAX_FRAME), CleanStopCheck::whyNotServed);
        program.note("doesNotRead", "Beto");
        program.awaitRead(running);
        byte[] hello = hello(program);
        ana.send(hello).expect(hello, CleanStopCheck::whyMixed);

        expectReturns(program, running, callStop(program));
        program.expectNoThreads(running, Cause.THREAD_LEAKED);
    }

    @Check(order = 8, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void stopTwiceIsHarmless(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana");

        expectReturns(program, running, stop(program, running));
        program.expectReturn(callStop(program), CleanStopCheck::whyNoReturn);
    }

    @Check(order = 9, points = 2, needs = "everyClientSeesTheEnd")
    void whoConnectsAtTheLastMomentSeesTheEndToo(Examinee program) throws IOException, InterruptedException {
        Call running = program.call("run", LISTENER.acceptHeld(2));
        enter(program, running, "Ana");
        Conversation beto = connect(program, running, "Beto");

        program.awaitHeld(running);
        Call stopping = stop(program, running);
        program.awaitStill(running);
        program.release();
        beto.expectClosed(why -> Cause.SOCKET_LEAKED);
        expectReturns(program, running, stopping);
    }

    /** A thread that is kept in a write cannot have ended: so neither can run. */
    @Check(order = 10, points = 1, needs = "noThreadIsLeftThoughAClientDoesNotRead")
    void runWaitsForItsThreads(Examinee program) throws IOException, InterruptedException {
        byte[] first = hello(program);
        byte[] second = hello(program);
        Call running = program.call("run", LISTENER.holding(1, first.length, Long.MAX_VALUE));
        Conversation ana = connect(program, running, "Ana");
        ana.send(first).expect(first, CleanStopCheck::whyNotServed).send(second);

        program.awaitHeld(running);
        Call stopping = stop(program, running);
        Call stoppingToo = callStop(program);
        program.awaitStill(running);
        program.awaitDeadlines(running);
        if (!running.isRunning()) {
            program.fail(new Step("stillRunning"), running, why -> Cause.THREAD_LEAKED);
        }
        program.release();
        expectReturns(program, running, stopping);
        program.expectReturn(stoppingToo, CleanStopCheck::whyNoReturn);
    }

    @Check(order = 11, points = 1, needs = "clientsAreServedSideBySide")
    void whoAnnouncesMoreThanAMebibyteIsSentAway(Examinee program) throws IOException {
        program.jvm().withFirmHeap(HEAP_MEGABYTES);
        Call running = program.call("run", LISTENER.atMostAtOnce(PIECE));
        Conversation ana = enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");
        Conversation zoe = enter(program, running, "Zoë");
        Conversation dora = enter(program, running, "Dora");
        byte[] longest = longest(program);

        ana.send(longest).expect(longest, CleanStopCheck::whyNotTheLongest);
        beto.send(header(MAX_FRAME + 1)).expectClosed(why -> Cause.CAP_IGNORED);
        zoe.send(header(-1)).expectClosed(why -> Cause.SIGNED_LENGTH);
        dora.send(header(Integer.MAX_VALUE)).expectClosed(why -> Cause.CAP_IGNORED);
        program.awaitStill(running);
        byte[] hello = hello(program);
        ana.send(hello).expect(hello, CleanStopCheck::whyStopped);
        callStop(program);
    }

    /** Others have come and gone, the first one leaves, and another comes, so a client's place is not its number. */
    @Check(order = 12, points = 1, needs = "everyClientSeesTheEnd")
    void thirtyMayBeThereAtOnce(Examinee program) throws IOException, InterruptedException {
        Call running = program.call("run", LISTENER);
        comeAndGo(program, running);
        List<Conversation> clients = crowd(program, running, CROWD);
        clients.remove(0).resetNow();
        program.awaitStill(running);
        Conversation zoe = connect(program, running, "Zoë");
        byte[] hello = hello(program);
        zoe.send(hello).expect(hello, why -> whyIgnored(why, program.hasHeardAll(running)));

        Call stopping = callStop(program);
        zoe.expectClosed(why -> Cause.SOCKET_LEAKED);
        for (Conversation client : clients) {
            client.expectClosed(why -> Cause.SOCKET_LEAKED);
        }
        expectReturns(program, running, stopping);
    }

    private static void comeAndGo(Examinee program, Call running) throws IOException, InterruptedException {
        List<Conversation> passersBy = crowd(program, running, PASSERS_BY);
        program.awaitStill(running);
        boolean byDecree = false;
        for (Conversation passerBy : passersBy) {
            if (byDecree) {
                passerBy.send(header(MAX_FRAME + 1)).expectClosed(why -> Cause.CAP_IGNORED);
            } else {
                passerBy.resetNow();
            }
            byDecree = !byDecree;
        }
        program.awaitStill(running);
    }

    private static List<Conversation> crowd(Examinee program, Call running, int count) throws IOException {
        program.note("crowdEnters", count);
        List<Conversation> clients = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            clients.add(program.connectTo(running).named(String.valueOf(i)));
        }
        return clients;
    }

    private static Conversation connect(Examinee program, Call running, String name) throws IOException {
        program.note("enters", name);
        return program.connectTo(running).named(name);
    }

    private static Conversation enter(Examinee program, Call running, String name) throws IOException {
        return expectEcho(program, connect(program, running, name));
    }

    private static Conversation expectEcho(Examinee program, Conversation client) throws IOException {
        byte[] hello = hello(program);
        return client.send(hello).expect(hello, CleanStopCheck::whyNotServed);
    }

    private static byte[] hello(Examinee program) {
        return frame(("Hola, " + program.drawn().word()).getBytes(StandardCharsets.UTF_8));
    }

    /** More than the buffers between a program and a client can take. */
    private static byte[] longest(Examinee program) {
        return frame(program.random(MAX_FRAME));
    }

    private static byte[] frame(byte[] payload) {
        return both(header(payload.length), payload);
    }

    private static byte[] both(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    /** Everything is in its place when stop is called, so that a program cannot be lucky. */
    private static Call stop(Examinee program, Call running) throws IOException {
        program.awaitStill(running);
        return callStop(program);
    }

    private static Call callStop(Examinee program) throws IOException {
        program.note("called", "stop()");
        return program.call("stop");
    }

    private static void expectReturns(Examinee program, Call running, Call stopping) {
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
        program.expectReturn(stopping, CleanStopCheck::whyNoReturn);
    }

    private static Cause whyIgnored(Evidence evidence, boolean heardAll) {
        return evidence.wentSilent() && !heardAll ? Cause.ONE_AT_A_TIME : whyNotServed(evidence);
    }

    private static Cause whyNotServed(Evidence evidence) {
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.WRONG_ANSWER;
    }

    private static Cause whyStopped(Evidence evidence) {
        boolean lackedMemory = evidence.jvmHasEnded(); // only where the JVM was to end then
        return lackedMemory ? Cause.CAP_AFTER_ALLOCATION : whyNotServed(evidence);
    }

    private static Cause whyMixed(Evidence evidence) {
        if (!evidence.wentSilent() || !evidence.nothingCame()) {
            return Cause.SHARED_STATE;
        }
        return evidence.waitsForALock() ? Cause.LOCK_OVER_EVERYTHING : Cause.ONE_AT_A_TIME;
    }

    private static Cause whyInPieces(Evidence evidence) {
        byte[] came = evidence.received();
        if (new String(came, StandardCharsets.ISO_8859_1).contains(REPLACEMENT_BYTES)) {
            return Cause.WRONG_CHARSET;
        }
        boolean headerIsRight = came.length >= Integer.BYTES
                && ByteBuffer.wrap(came).getInt()
                        == ByteBuffer.wrap(evidence.expected()).getInt();
        return headerIsRight ? Cause.SINGLE_READ : Cause.HEADER_READ_SHORT;
    }

    private static Cause whyNotTheLongest(Evidence evidence) {
        if (evidence.isCutOff()) {
            return isClosed(evidence) ? Cause.CAP_IGNORED : Cause.WRONG_ANSWER;
        }
        return whyInPieces(evidence);
    }

    /** Of a client that has left in the middle of a frame. */
    private static Cause whyNoEnd(Evidence evidence) {
        if (evidence.wasReset()) {
            return Cause.CLOSED_TOO_EARLY;
        }
        return evidence.nothingCame() ? Cause.HALF_CLOSE_IGNORED : Cause.EARLY_END_ACCEPTED;
    }

    /** Whoever puts a length together by hand has to mind the signs; another one has met a limit of its own. */
    private static Cause whyNotTheTale(Evidence evidence) {
        if (isClosed(evidence)) {
            return evidence.sourceSays("<<") ? Cause.SIGNED_LENGTH : Cause.CAP_IGNORED;
        }
        return whyInPieces(evidence);
    }

    private static boolean isClosed(Evidence evidence) {
        return evidence.ended() || evidence.wasReset();
    }

    private static Cause whyNoReturn(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }
}

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
    private static final int MAX_FRAME = 1 << 20;

    /** The longest frame there is: more than the buffers between a program and a client can take. */
    private static final byte[] LONGEST = new byte[Integer.BYTES + MAX_FRAME];

    static {
        LONGEST[1] = 1 << 4; // 00 10 00 00
    }

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
    }

    @Check(order = 2, points = 2, needs = "clientsAreServedSideBySide")
    void stopWakesTheThreadThatAccepts(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana").halfClose().expectEnd(why -> Cause.HALF_CLOSE_IGNORED);

        expectReturns(program, running, stop(program, running));
    }

    @Check(order = 3, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void thePortCanBeBoundAgain(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana").halfClose().expectEnd(why -> Cause.HALF_CLOSE_IGNORED);

        expectReturns(program, running, stop(program, running));
        program.expectFreePort(running, why -> Cause.SOCKET_LEAKED);
    }

    @Check(order = 4, points = 1, needs = "stopWakesTheThreadThatAccepts")
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

    @Check(order = 5, points = 2, needs = "everyClientSeesTheEnd")
    void noThreadIsLeftThoughAClientDoesNotRead(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");
        beto.send(LONGEST);
        program.note("doesNotRead", "Beto");
        program.awaitRead(running);

        expectReturns(program, running, callStop(program));
        program.expectNoThreads(running, Cause.THREAD_LEAKED);
    }

    @Check(order = 6, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void stopTwiceIsHarmless(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana");

        expectReturns(program, running, stop(program, running));
        program.expectReturn(callStop(program), CleanStopCheck::whyNoReturn);
    }

    @Check(order = 7, points = 2, needs = "everyClientSeesTheEnd")
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
    @Check(order = 8, points = 1, needs = "noThreadIsLeftThoughAClientDoesNotRead")
    void runWaitsForItsThreads(Examinee program) throws IOException, InterruptedException {
        byte[] first = hello(program);
        byte[] second = hello(program);
        Call running = program.call("run", LISTENER.holding(1, first.length, Long.MAX_VALUE));
        Conversation ana = connect(program, running, "Ana");
        ana.send(first).expect(first, CleanStopCheck::whyNotServed).send(second);

        program.awaitHeld(running);
        Call stopping = stop(program, running);
        program.awaitStill(running);
        if (!running.isRunning()) {
            program.fail(new Step("stillRunning"), running, why -> Cause.THREAD_LEAKED);
        }
        program.release();
        expectReturns(program, running, stopping);
    }

    @Check(order = 9, points = 1, needs = "clientsAreServedSideBySide")
    void whoAnnouncesMoreThanAMebibyteIsSentAway(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        Conversation ana = enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");

        ana.send(LONGEST).expect(LONGEST, why -> why.wentSilent() ? Cause.WRONG_ANSWER : Cause.CAP_IGNORED);
        beto.send(header(MAX_FRAME + 1)).expectClosed(why -> Cause.CAP_IGNORED);
        expectEcho(program, ana);
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
        byte[] text = ("Hola, " + program.drawn().word()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(text.length)
                .put(text)
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

    private static Cause whyNoReturn(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }
}

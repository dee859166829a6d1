package lesson5_chat.exercises;

import static course.check.Examinee.LISTENER;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

@Examines("5.4")
final class CleanStopCheck {
    /** The longest frame there is: more than the buffers between a program and a client can take. */
    private static final byte[] LONGEST = new byte[Integer.BYTES + (1 << 20)];

    static {
        LONGEST[1] = 1 << 4; // 00 10 00 00
    }

    @Check(order = 1, points = 1)
    void clientsAreServedSideBySide(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        Conversation ana = enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");

        expectEcho(program, ana);
        expectEcho(program, beto);
    }

    @Check(order = 2, points = 2, needs = "clientsAreServedSideBySide")
    void stopWakesTheThreadThatAccepts(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana").halfClose().expectEnd(why -> Cause.HALF_CLOSE_IGNORED);

        stop(program, running);
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
    }

    @Check(order = 3, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void thePortCanBeBoundAgain(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana").halfClose().expectEnd(why -> Cause.HALF_CLOSE_IGNORED);

        stop(program, running);
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
        program.expectFreePort(running, why -> Cause.SOCKET_LEAKED);
    }

    @Check(order = 4, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void everyClientSeesTheEnd(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        Conversation ana = enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");
        byte[] hello = hello(program);
        beto.send(Arrays.copyOf(hello, hello.length - 1));

        stop(program, running);
        ana.expectClosed(why -> Cause.SOCKET_LEAKED);
        beto.expectClosed(why -> Cause.SOCKET_LEAKED);
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
    }

    @Check(order = 5, points = 2, needs = "everyClientSeesTheEnd")
    void noThreadIsLeftThoughAClientDoesNotRead(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana");
        Conversation beto = enter(program, running, "Beto");
        beto.send(LONGEST);
        program.note("doesNotRead", "Beto");
        program.awaitRead(running);

        callStop(program);
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
        program.expectNoThreads(running, Cause.THREAD_LEAKED);
    }

    @Check(order = 6, points = 1, needs = "stopWakesTheThreadThatAccepts")
    void stopTwiceIsHarmless(Examinee program) throws IOException {
        Call running = program.call("run", LISTENER);
        enter(program, running, "Ana");

        stop(program, running);
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
        program.expectReturn(callStop(program), CleanStopCheck::whyNoReturn);
    }

    @Check(order = 7, points = 2, needs = "everyClientSeesTheEnd")
    void whoConnectsAtTheLastMomentSeesTheEndToo(Examinee program) throws IOException, InterruptedException {
        Call running = program.call("run", LISTENER.acceptHeld(2));
        enter(program, running, "Ana");
        Conversation beto = connect(program, running, "Beto");

        program.awaitHeld(running);
        stop(program, running);
        program.awaitStill(running);
        program.release();
        beto.expectClosed(why -> Cause.SOCKET_LEAKED);
        program.expectReturn(running, CleanStopCheck::whyNoReturn);
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

    /** Everything is in its place when stop is called, so that a program cannot be lucky. */
    private static void stop(Examinee program, Call running) throws IOException {
        program.awaitStill(running);
        callStop(program);
    }

    private static Call callStop(Examinee program) throws IOException {
        program.note("called", "stop()");
        return program.call("stop");
    }

    private static Cause whyNotServed(Evidence evidence) {
        if (evidence.wentSilent() && !evidence.waitsIn("ServerSocket.accept")) {
            return Cause.ONE_AT_A_TIME;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.WRONG_ANSWER;
    }

    private static Cause whyNoReturn(Evidence evidence) {
        return evidence.isRunning() ? Cause.HANGS : Cause.UNEXPECTED_EXCEPTION;
    }
}

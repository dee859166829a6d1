package lesson1_json_echo.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Diagnosis;
import course.check.Drawn;
import course.check.Examinee;
import course.check.Examines;
import course.check.HeldSockets;
import course.check.Step;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

@Examines("1.3")
final class ExplainConnectionCheck {
    private static final String OPEN = "aListenerIsOpenBeforeItAccepts";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String USUAL_NAME = "localhost";
    private static final int BACKLOG = 1;

    /** Far more than the backlog has room for. */
    private static final int CALLERS = 16;

    private static final int PROBE_MILLIS = 300;
    private static final int EARLIEST_MILLIS = 700;
    private static final int LATEST_MILLIS = 1_700;
    private static final int TRIES = 3;
    private static final String TIMED_OUT = "timed out";

    /** Does not leave this computer, and leads to no other one. */
    private static final String EVERYBODY_HERE = "127.255.255.255";

    /** Addresses of groups: no system begins a conversation with many. */
    private static final int FIRST_GROUP = 224;

    private static final int LAST_GROUP = 239;
    private static final int LAST_OF_A_BYTE = 0xFF;

    private static final int CLOSED = -1;
    /** What a program closes before it answers is closed by then; what it forgets, a collection may close much later. */
    private static final int CLOSED_MILLIS = 1_000;

    private static final int LOOK_MILLIS = 10;
    private static final int LOOKS = CLOSED_MILLIS / LOOK_MILLIS;

    /** A label of a name has 63 letters at most (RFC 1035), so no resolver asks the network about a longer one. */
    private static final int TOO_LONG = 64;

    private static final int LAST_PORT = 0xFFFF;

    /** In an order that is drawn, so that no program knows by heart what comes when. */
    private static final List<Boolean> SOME_LISTEN = List.of(true, true, true, false, false, false);

    @Check(order = 1, points = 2)
    void aListenerIsOpenBeforeItAccepts(Examinee program) throws IOException {
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            Call call = expectOpen(program, HERE.getHostAddress(), listener);
            accepted(program, listener, call).close();
        }
    }

    @Check(order = 2, points = 1, needs = OPEN)
    void nothingIsSaidAndTheConnectionIsClosed(Examinee program) throws IOException {
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            Call call = expectOpen(program, HERE.getHostAddress(), listener);
            try (Socket accepted = accepted(program, listener, call)) {
                expectClosed(program, accepted, call);
                expectNothingHeld(program, listener, new Step("halfClosedOnly"), call); // it has said goodbye at least
            }
        }
    }

    @Check(order = 3, points = 1, needs = OPEN)
    void aPortWithoutAListenerIsRefused(Examinee program) throws IOException {
        for (boolean listens : program.drawn().shuffled(SOME_LISTEN)) {
            if (listens) {
                expectOpen(program, HERE.getHostAddress());
            } else {
                expectRefused(program);
            }
        }
        expectRefusedOnceClosed(program);
    }

    /** What was true of an address a moment ago need not be true now. */
    private static void expectRefusedOnceClosed(Examinee program) throws IOException {
        int port;
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            Call call = expectOpen(program, HERE.getHostAddress(), listener);
            accepted(program, listener, call).close();
            port = listener.getLocalPort();
        }
        program.note("listensNoMore", port);
        expect(program, "refused", HERE.getHostAddress(), port, evidence -> Cause.HANGS);
    }

    @Check(order = 4, points = 1, needs = OPEN)
    void aNameThatNobodyCanHaveIsAnUnknownHost(Examinee program) throws IOException {
        String here = nameOfHere();
        List<String> names = List.of(tooLong(program), withAGap(program), withAGap(program), here, here, here);
        for (String name : program.drawn().shuffled(names)) {
            if (name.equals(here)) {
                expectOpen(program, name);
            } else {
                int port = program.drawn().number(1, LAST_PORT);
                expect(program, "unknown host", name, port, evidence -> Cause.HANGS);
            }
        }
    }

    @Check(order = 5, points = 2, needs = OPEN)
    void noAnswerIsATimeOutWithinTheDeadline(Examinee program) throws IOException {
        int turnOfTheFull = program.drawn().number(0, SOME_LISTEN.size() - 1);
        for (int i = 0; i < SOME_LISTEN.size(); i++) {
            if (i == turnOfTheFull) {
                expectTimeOut(program);
            } else {
                expectOpen(program, HERE.getHostAddress());
            }
        }
    }

    /** Where a connection to everybody on this computer, or to a group, is an error of its own kind, as on Linux. */
    @Check(order = 6, points = 1, needs = OPEN)
    void whatElseGoesWrongIsThrownOn(Examinee program) throws IOException {
        for (String host : program.drawn().shuffled(List.of(EVERYBODY_HERE, group(program), group(program)))) {
            int port = program.drawn().number(1, LAST_PORT);
            Optional<IOException> failure = otherFailure(new InetSocketAddress(host, port));
            if (failure.isPresent()) {
                program.note("otherFailure", failure.get().getMessage());
                program.note("called", "explain(\"" + host + "\", " + port + ")");
                Call call = program.call("explain", host, port);
                program.expectIoException(call, evidence -> evidence.isRunning() ? Cause.HANGS : Cause.WRONG_ANSWER);
            }
        }
    }

    private static String group(Examinee program) {
        Drawn drawn = program.drawn();
        return drawn.number(FIRST_GROUP, LAST_GROUP) + "." + drawn.number(0, LAST_OF_A_BYTE) + "."
                + drawn.number(0, LAST_OF_A_BYTE) + "." + drawn.number(0, LAST_OF_A_BYTE);
    }

    private static Optional<IOException> otherFailure(InetSocketAddress address) {
        try (var probe = new Socket()) {
            probe.connect(address, PROBE_MILLIS);
            return Optional.empty();
        } catch (ConnectException | SocketTimeoutException known) {
            return Optional.empty();
        } catch (IOException other) {
            return Optional.of(other);
        }
    }

    private static void expectOpen(Examinee program, String host) throws IOException {
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            expectOpen(program, host, listener);
        }
    }

    private static Call expectOpen(Examinee program, String host, ServerSocket listener) throws IOException {
        program.note("listens", listener.getLocalPort());
        return expect(program, "open", host, listener.getLocalPort(), evidence -> Cause.HANGS);
    }

    private static void expectRefused(Examinee program) throws IOException {
        try (var silent = new Socket()) {
            silent.bind(new InetSocketAddress(HERE, 0)); // nobody else gets the port meanwhile
            program.note("boundOnly", silent.getLocalPort());
            expect(program, "refused", HERE.getHostAddress(), silent.getLocalPort(), evidence -> Cause.HANGS);
        }
    }

    private static void expectTimeOut(Examinee program) throws IOException {
        List<SocketChannel> callers = new ArrayList<>();
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            var address = new InetSocketAddress(HERE, listener.getLocalPort());
            fillQueue(address, callers);
            program.note("fullQueue", address.getPort());
            String answer = answerOfAFullQueue(address);
            Call call = expectAfterASecond(program, answer, address);
            close(callers);
            expectNothingHeld(program, listener, new Step("stillTries"), call);
        } finally {
            close(callers);
        }
    }

    private static void close(List<SocketChannel> callers) throws IOException {
        for (SocketChannel caller : callers) {
            caller.close();
        }
    }

    /** Where the system does not tell which sockets there are, this says nothing. */
    private static void expectNothingHeld(Examinee program, ServerSocket listener, Step otherwise, Call call)
            throws IOException {
        boolean held = HeldSockets.leadTo(listener.getLocalPort());
        for (int i = 0; i < LOOKS && held; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            held = HeldSockets.leadTo(listener.getLocalPort());
        }
        if (held) {
            program.fail(new Step("closed"), otherwise, call, evidence -> Cause.SOCKET_LEAKED);
        }
    }

    /** A busy computer makes a program late now and then, but not each time. */
    private static Call expectAfterASecond(Examinee program, String answer, InetSocketAddress address)
            throws IOException {
        long millis = LATEST_MILLIS + 1;
        Call call = null;
        for (int i = 0; i < TRIES && millis > LATEST_MILLIS; i++) {
            long since = System.nanoTime();
            call = expect(program, answer, HERE.getHostAddress(), address.getPort(), evidence -> Cause.NO_DEADLINE);
            millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        }
        boolean isEarly = answer.equals(TIMED_OUT) && millis < EARLIEST_MILLIS;
        if (isEarly || millis > LATEST_MILLIS) {
            Cause cause = isEarly ? Cause.WRONG_ANSWER : Cause.NO_DEADLINE;
            program.fail(new Step("afterOneSecond"), new Step("cameAfter", millis), call, evidence -> cause);
        }
        return call;
    }

    /** As nearly every computer knows itself: not whatever has letters is unknown. */
    private static String nameOfHere() {
        try {
            boolean isKnown = InetAddress.getByName(USUAL_NAME).equals(HERE);
            return isKnown ? USUAL_NAME : HERE.getHostAddress();
        } catch (UnknownHostException odd) {
            return HERE.getHostAddress();
        }
    }

    /** Between two dots there is at least one letter (RFC 1035), so this is known without asking the network too. */
    private static String withAGap(Examinee program) {
        return program.drawn().plainWord() + ".." + program.drawn().plainWord();
    }

    private static String tooLong(Examinee program) {
        var name = new StringBuilder();
        while (name.length() < TOO_LONG) {
            name.append(program.drawn().plainWord());
        }
        return name.toString();
    }

    /** What the program says is open, it has been connected to. */
    private static Socket accepted(Examinee program, ServerSocket listener, Call call) throws IOException {
        listener.setSoTimeout(program.patienceMillis());
        try {
            return listener.accept();
        } catch (SocketTimeoutException nobody) {
            program.fail(new Step("connection"), call, evidence -> Cause.WRONG_ANSWER);
            throw nobody;
        }
    }

    private static Call expect(Examinee program, String expected, String host, int port, Diagnosis ifRunning)
            throws IOException {
        program.note("called", "explain(\"" + host + "\", " + port + ")");
        Call call = program.call("explain", host, port);
        Object answer = program.expectReturn( // who returns too late has not thrown anything
                call, why -> why.thrown().isEmpty() ? ifRunning.of(why) : Cause.UNEXPECTED_EXCEPTION);
        program.expectText(expected, String.valueOf(answer), call, evidence -> Cause.WRONG_ANSWER);
        return call;
    }

    private static void expectClosed(Examinee program, Socket accepted, Call call) throws IOException {
        accepted.setSoTimeout(CLOSED_MILLIS);
        accepted.setOOBInline(true); // an urgent byte is a byte
        try {
            if (accepted.getInputStream().read() != CLOSED) {
                program.fail(new Step("end"), new Step("cameBytes", 1), call, evidence -> Cause.WRONG_ANSWER);
            }
        } catch (SocketTimeoutException stillOpen) {
            program.fail(new Step("closed"), new Step("stillOpen"), call, evidence -> Cause.SOCKET_LEAKED);
        } catch (SocketException reset) {
            program.note("wasReset"); // closed too, if less politely
        }
    }

    /** The first few get in, and from then on there is no room: nobody accepts. */
    private static void fillQueue(InetSocketAddress address, List<SocketChannel> callers) throws IOException {
        for (int i = 0; i < CALLERS; i++) {
            SocketChannel caller = SocketChannel.open();
            callers.add(caller);
            caller.configureBlocking(false);
            caller.connect(address);
        }
    }

    /** Linux and macOS let a caller wait when the queue is full; Windows refuses it. */
    private static String answerOfAFullQueue(InetSocketAddress address) throws IOException {
        try (var probe = new Socket()) {
            probe.connect(address, PROBE_MILLIS);
            throw new IllegalStateException("the queue has no end here");
        } catch (SocketTimeoutException waits) {
            return TIMED_OUT;
        } catch (ConnectException refuses) {
            return "refused";
        }
    }
}

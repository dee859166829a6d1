package lesson1_json_echo.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Diagnosis;
import course.check.Examinee;
import course.check.Examines;
import course.check.Step;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

@Examines("1.3")
final class ExplainConnectionCheck {
    private static final String OPEN = "aListenerIsOpenBeforeItAccepts";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int BACKLOG = 1;

    /** Far more than the backlog has room for. */
    private static final int CALLERS = 16;

    private static final int PROBE_MILLIS = 300;
    private static final int CLOSED = -1;

    /** A label of a name has 63 letters at most (RFC 1035), so no resolver asks the network about this one. */
    private static final String NO_NAME = "n".repeat(64);

    @Check(order = 1, points = 2)
    void aListenerIsOpenBeforeItAccepts(Examinee program) throws IOException {
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            program.note("listens", listener.getLocalPort());
            expect(program, "open", HERE.getHostAddress(), listener.getLocalPort(), evidence -> Cause.HANGS);
        }
    }

    @Check(order = 2, points = 1, needs = OPEN)
    void nothingIsSaidAndTheConnectionIsClosed(Examinee program) throws IOException {
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            program.note("listens", listener.getLocalPort());
            Call call =
                    expect(program, "open", HERE.getHostAddress(), listener.getLocalPort(), evidence -> Cause.HANGS);
            listener.setSoTimeout(program.patienceMillis());
            try (Socket accepted = listener.accept()) {
                expectClosed(program, accepted, call);
            }
        }
    }

    @Check(order = 3, points = 1)
    void aPortWithoutAListenerIsRefused(Examinee program) throws IOException {
        try (var silent = new Socket()) {
            silent.bind(new InetSocketAddress(HERE, 0)); // nobody else gets the port meanwhile
            program.note("boundOnly", silent.getLocalPort());
            expect(program, "refused", HERE.getHostAddress(), silent.getLocalPort(), evidence -> Cause.HANGS);
        }
    }

    @Check(order = 4, points = 1)
    void aNameThatNobodyCanHaveIsAnUnknownHost(Examinee program) throws IOException {
        expect(program, "unknown host", NO_NAME, 12345, evidence -> Cause.HANGS);
    }

    @Check(order = 5, points = 2)
    void noAnswerIsATimeOutWithinTheDeadline(Examinee program) throws IOException {
        List<SocketChannel> callers = new ArrayList<>();
        try (var listener = new ServerSocket(0, BACKLOG, HERE)) {
            var address = new InetSocketAddress(HERE, listener.getLocalPort());
            fillQueue(address, callers);
            program.note("fullQueue", address.getPort());
            expect(
                    program,
                    answerOfAFullQueue(address),
                    HERE.getHostAddress(),
                    address.getPort(),
                    evidence -> Cause.NO_DEADLINE);
        } finally {
            for (SocketChannel caller : callers) {
                caller.close();
            }
        }
    }

    private static Call expect(Examinee program, String expected, String host, int port, Diagnosis ifRunning)
            throws IOException {
        program.note("called", "explain(\"" + host + "\", " + port + ")");
        Call call = program.call("explain", host, port);
        Object answer = program.expectReturn(
                call, evidence -> evidence.isRunning() ? ifRunning.of(evidence) : Cause.UNEXPECTED_EXCEPTION);
        program.expectText(expected, String.valueOf(answer), call, evidence -> Cause.WRONG_ANSWER);
        return call;
    }

    private static void expectClosed(Examinee program, Socket accepted, Call call) throws IOException {
        accepted.setSoTimeout(program.patienceMillis());
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
            return "timed out";
        } catch (ConnectException refuses) {
            return "refused";
        }
    }
}

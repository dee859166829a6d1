package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lesson4_framed_file.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.Console;
import support.ForgetfulListener;
import support.RunningServer;

class ServerTest {
    private static final byte[] FRAME = HexFormat.of().parseHex("00000003c3b121");
    private static final int DEADLINE_MILLIS = 30_000;
    /** So many messages of 1 MiB that no system holds them on the way. */
    private static final int MORE_THAN_ALL_BUFFERS = 64;

    @RegisterExtension
    final Console console = new Console();

    private final Relay relay = new Relay();

    @Test
    void threeVisitorsOfTheChatHearEachOther() throws IOException {
        try (var server = running(new Chat());
                var ana = Visitor.named("Ana", server);
                var luis = Visitor.named("Luis", server);
                var zoe = Visitor.named("Zoë", server)) {
            ana.says("Hola a todos");

            ana.hearsAtLast("Ana: Hola a todos");
            luis.hearsAtLast("Ana: Hola a todos");
            zoe.hears("Ana: Hola a todos");

            luis.says("/quit");
            luis.hearsAtLast("Bye");
            luis.hears(null);
            zoe.hears("* Luis left");
            zoe.says("/who");
            zoe.hears("Here: Ana, Zoë");
        }
    }

    @Test
    void whatCameTogetherWithAQuitIsNotSaid() throws IOException {
        try (var server = running(new Chat());
                var zoe = Visitor.named("Zoë", server);
                Socket ana = server.connect()) {
            ana.getOutputStream().write(frames("/name Ana", "/quit", "Hola"));

            zoe.hearsAtLast(" is now Ana");
            zoe.hears("* Ana left");
        }
    }

    private static byte[] frames(String... messages) throws IOException {
        var frames = new ByteArrayOutputStream();
        for (String message : messages) {
            Frames.write(frames, message.getBytes(StandardCharsets.UTF_8));
        }
        return frames.toByteArray();
    }

    @Test
    void aMessageOfOneMebibyteReachesEveryone() throws Exception {
        String longest = "ñ".repeat(512 * 1024);
        try (var server = running(relay);
                var ana = arrival(server);
                var luis = arrival(server)) {
            ana.says(longest);

            luis.hears(longest);
            ana.hears(longest);
        }
    }

    @Test
    void whoSaysTooMuchInTheChatIsToldSoAndEveryoneStays() throws Exception {
        try (var server = running(new Chat());
                var ana = Visitor.named("Ana", server);
                var luis = Visitor.named("Luis", server)) {
            ana.says("ñ".repeat(512 * 1024));
            ana.hearsAtLast("! Too long: a message has up to 10000 letters");
            ana.says("/" + "ñ".repeat(512 * 1024 - 1));
            ana.hears("! Too long: a message has up to 10000 letters");

            luis.says("Hola");
            ana.hears("Luis: Hola");
            luis.hears("Luis: Hola");
        }
    }

    @Test
    void whoDoesNotReadIsDroppedAndTheOthersGoOn() throws Exception {
        String much = "x".repeat(1024 * 1024);
        try (var server = running(relay, Duration.ofMillis(100));
                Socket deaf = server.connect();
                var ana = arrival(server, 2);
                var luis = arrival(server)) {
            for (int i = 0; i < MORE_THAN_ALL_BUFFERS; i++) {
                ana.says(much);
                luis.hears(much);
                ana.hears(much);
            }
            relay.awaitLeft(1);

            assertTalk(ana, luis);
            assertFalse(deaf.isClosed(), "held open to here");
        }
        assertTrue(console.out().contains("Gave up on 127.0.0.1: it does not read"), console.out());
    }

    @Test
    void whenTheSystemHasNoRoomForAClientTheServerSaysSoAndGoesOn() throws Exception {
        try (var server = RunningServer.of(new ForgetfulListener("Too many open files"), this::relayOver);
                var ana = arrival(server);
                var luis = arrival(server)) {
            assertTalk(ana, luis);
        }
        assertTrue(console.out().startsWith("Cannot accept a client now: Too many open files\n"), console.out());
    }

    @Test
    void aHandlerThatBreaksClosesThatClientAlone() throws Exception {
        try (var server = running(relay);
                var ana = arrival(server);
                var luis = arrival(server);
                var zoe = arrival(server)) {
            zoe.says("boom");
            zoe.hears(null);
            relay.awaitLeft(1);

            assertTalk(ana, luis);
        }
        assertTrue(console.out().contains("Gave up on 127.0.0.1: the handler broke"), console.out());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHandlerThatBreaksAtTheDoorClosesThatClientAlone(boolean onTheWayIn) throws IOException {
        try (var server = running(new CommandHandler() {
            @Override
            public void joined(Peer peer) {
                breakIf(onTheWayIn);
            }

            @Override
            public void handle(Peer peer, String message) {
                peer.close();
            }

            @Override
            public void left(Peer peer) {
                breakIf(!onTheWayIn);
            }
        })) {
            for (int i = 0; i < 3; i++) {
                try (var visitor = new Visitor(server)) {
                    visitor.says("let me out");
                    assertEnded(visitor);
                }
            }
        }
        assertEquals("", console.err());
    }

    private static void breakIf(boolean here) {
        if (here) {
            throw new IllegalStateException("the door broke");
        }
    }

    private static void assertEnded(Visitor visitor) {
        try {
            visitor.hears(null);
        } catch (IOException reset) {
            assertTrue(reset instanceof SocketException, "closed with the message unread: " + reset);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0000, the stream ended after 2 of 4 bytes",
        "0000000a6162, the stream ended after 2 of 10 bytes",
        "00100001, 'a frame of 1048577 bytes, and 1048576 is the limit'",
        "ffffffff, 'a frame of 4294967295 bytes, and 1048576 is the limit'",
        "80000000, 'a frame of 2147483648 bytes, and 1048576 is the limit'",
        "00000001ff, Input length = 1",
    })
    void bytesThatAreNoFrameOfTextEndThatConnectionAlone(String hex, String reason) throws Exception {
        try (var server = running(relay);
                var ana = arrival(server);
                var luis = arrival(server);
                Socket hostile = server.connect()) {
            hostile.getOutputStream().write(HexFormat.of().parseHex(hex));
            hostile.shutdownOutput();
            relay.awaitLeft(1);

            assertEquals(-1, hostile.getInputStream().read());
            assertTalk(ana, luis);
        }
        assertTrue(console.out().contains("Gave up on 127.0.0.1: " + reason), console.out());
    }

    @Test
    void halfAHeaderAndSilenceHoldsUpNobody() throws Exception {
        try (var server = running(relay);
                var ana = arrival(server);
                var luis = arrival(server);
                Socket hostile = server.connect()) {
            hostile.getOutputStream().write(FRAME, 0, 2);

            assertTalk(ana, luis);
        }
    }

    @Test
    void aResetAtAnyByteHoldsUpNobody() throws Exception {
        try (var server = running(relay);
                var ana = arrival(server);
                var luis = arrival(server)) {
            for (int count = 0; count < FRAME.length; count++) {
                server.connectSendAndReset(Arrays.copyOf(FRAME, count));
            }
            relay.awaitLeft(FRAME.length);

            assertTalk(ana, luis);
        }
    }

    @Test
    void twoHundredConnectionsComeAndGo() throws Exception {
        try (var server = running(relay);
                var ana = arrival(server);
                var luis = arrival(server)) {
            List<Socket> crowd = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                crowd.add(server.connect());
            }
            for (Socket one : crowd) {
                one.close();
            }
            relay.awaitLeft(200);

            assertTalk(ana, luis);
        }
    }

    @Test
    void closingWakesTheThreadThatAcceptsAndEndsThoseOfTheClients() throws Exception {
        var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var server = new Server(listener, relay);
        var accepting = running(server);
        try (var ana = new Socket(listener.getInetAddress(), listener.getLocalPort());
                var luis = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            List<Thread> threads = List.of(relay.joined.take(), relay.joined.take(), accepting);

            server.close();

            assertEquals(-1, ana.getInputStream().read());
            assertEquals(-1, luis.getInputStream().read());
            relay.awaitLeft(2);
            for (Thread thread : threads) {
                thread.join(DEADLINE_MILLIS);
                assertFalse(thread.isAlive(), thread + " still runs");
            }
            new ServerSocket(listener.getLocalPort(), 50, listener.getInetAddress()).close();
            server.close(); // a second time does no harm
        }
    }

    @Test
    void aServerThatWasClosedBeforeItRanDoesNotRun() throws IOException {
        var server = new Server(new ServerSocket(0), relay);
        server.close();

        server.run();
    }

    @Test
    void aPeerThatDoesNotReadDoesNotKeepTheServerFromClosing() throws Exception {
        var flooded = new CompletableFuture<Connection>();
        var flood = new CommandHandler() {
            @Override
            public void joined(Peer peer) {
                String much = "x".repeat(1024 * 1024);
                flooded.complete((Connection) peer);
                for (int i = 0; i < MORE_THAN_ALL_BUFFERS; i++) {
                    peer.send(much);
                }
            }

            @Override
            public void handle(Peer peer, String message) {}

            @Override
            public void left(Peer peer) {}
        };
        var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var server = new Server(listener, flood, Duration.ofDays(1));
        Thread accepting = running(server);
        try (var deaf = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            awaitStuck(flooded.get());

            server.close(); // it would throw if a handler did not end

            accepting.join(DEADLINE_MILLIS);
            assertFalse(accepting.isAlive(), "still accepts");
            assertFalse(deaf.isClosed(), "held open to here");
        }
    }

    private static void awaitStuck(Connection connection) {
        while (!connection.isStuck(Duration.ofMillis(200))) {
            Thread.onSpinWait();
        }
    }

    private static RunningServer running(CommandHandler handler) throws IOException {
        return running(handler, Duration.ofMillis(DEADLINE_MILLIS));
    }

    private static RunningServer running(CommandHandler handler, Duration patience) throws IOException {
        return RunningServer.of(listener -> {
            try (var server = new Server(listener, handler, patience)) {
                server.run();
            }
        });
    }

    private void relayOver(ServerSocket listener) throws IOException {
        try (var server = new Server(listener, relay)) {
            server.run();
        }
    }

    private static Thread running(Server server) {
        var thread = new Thread(() -> {
            try {
                server.run();
            } catch (IOException problem) {
                throw new AssertionError(problem);
            }
        });
        thread.start();
        return thread;
    }

    /** Somebody whom the relay already knows, and who therefore hears what is said from now on. */
    private Visitor arrival(RunningServer server) throws Exception {
        return arrival(server, 1);
    }

    /** The same, where so many are to be awaited that somebody who has connected before is among them. */
    private Visitor arrival(RunningServer server, int count) throws Exception {
        var visitor = new Visitor(server);
        for (int i = 0; i < count; i++) {
            relay.joined.take();
        }
        return visitor;
    }

    private static void assertTalk(Visitor one, Visitor other) throws IOException {
        one.says("¿Sigues ahí?");
        one.hears("¿Sigues ahí?");
        other.hears("¿Sigues ahí?");
        other.says("Claro");
        one.hears("Claro");
    }
}

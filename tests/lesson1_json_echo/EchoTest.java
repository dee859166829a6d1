package lesson1_json_echo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import support.Bytes;
import support.Console;
import support.CutStream;
import support.RunningServer;

class EchoTest {
    @RegisterExtension
    final Console console = new Console();

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LITTLE_PATIENCE_MILLIS = 50;
    private static final long STANDSTILL_NANOS = 300_000_000;
    private static final byte[] ACCENTS = "¡Adiós, señor Núñez! 👋 再见".getBytes(StandardCharsets.UTF_8);

    @Test
    void theKeysOfAMapComeBackAsTexts() throws IOException {
        try (var server = echoServer()) {
            Map<?, ?> reply = Client.exchange(server.host(), server.port(), Map.of(1, "Hola", 2, "Chao"));

            assertEquals(Map.of("1", "Hola", "2", "Chao"), reply);
        }
    }

    @Test
    void valuesKeepTheirAccents() throws IOException {
        var message = Map.of("saludo", new String(ACCENTS, StandardCharsets.UTF_8));
        try (var server = echoServer()) {
            assertEquals(message, Client.exchange(server.host(), server.port(), message));
        }
    }

    @Test
    void sixteenMebibytesComeBackAsTheyWere() throws IOException {
        byte[] message = Bytes.random(16 * 1024 * 1024);
        try (var server = echoServer()) {
            assertArrayEquals(message, Client.roundTrip(server.host(), server.port(), message));
        }
    }

    @Test
    void anEmptyMessageHasAnEmptyEcho() throws IOException {
        try (var server = echoServer()) {
            assertEquals(0, Client.roundTrip(server.host(), server.port(), new byte[0]).length);
        }
    }

    @Test
    void aLetterOfSeveralBytesMayBeCutAnywhere() throws IOException {
        for (int cut = 0; cut <= ACCENTS.length; cut++) {
            var out = new ByteArrayOutputStream();
            Server.echo(new CutStream(ACCENTS, cut), out);
            assertArrayEquals(ACCENTS, out.toByteArray(), "cut at " + cut);
        }
    }

    @Test
    void everyByteIsEchoedBeforeTheNextOneIsSent() throws IOException {
        try (var server = echoServer();
                Socket client = server.connect()) {
            for (byte letter : ACCENTS) {
                client.getOutputStream().write(letter);
                assertEquals(Byte.toUnsignedInt(letter), client.getInputStream().read());
            }
            client.shutdownOutput();
            assertEquals(-1, client.getInputStream().read(), "the server closes after the client's end");
        }
    }

    @Test
    void aReplyInSegmentsOfOneByteIsStillOneMessage() throws IOException {
        try (var server = RunningServer.of(EchoTest::echoByteByByte)) {
            var message = Map.of("1", new String(ACCENTS, StandardCharsets.UTF_8));

            assertEquals(message, Client.exchange(server.host(), server.port(), message));
        }
    }

    @Test
    void bytesThatAreNoTextComeBackAsTheyWere() throws IOException {
        byte[] noText = {(byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xFE, 0};
        try (var server = echoServer()) {
            assertArrayEquals(noText, Client.roundTrip(server.host(), server.port(), noText));
        }
    }

    @Test
    void aClientThatResetsAtAnyByteCostsOnlyItsOwnConnection() throws IOException {
        try (var server = echoServer()) {
            for (int count = 0; count <= ACCENTS.length; count++) {
                server.connectSendAndReset(Arrays.copyOf(ACCENTS, count));
            }
            assertServes(server);
        }
    }

    @Test
    void aClientThatResetsInTheMiddleOfAnEchoCostsOnlyItsOwnConnection() throws IOException {
        try (var server = echoServer()) {
            Socket client = server.connect();
            client.getOutputStream().write(ACCENTS);
            client.getInputStream().readNBytes(ACCENTS.length);
            RunningServer.reset(client);

            assertServes(server);
        }
    }

    @Test
    void aSilentClientIsGivenUpAndTheNextOneIsServed() throws IOException {
        try (var server = RunningServer.of(listener -> Server.serve(listener, LITTLE_PATIENCE_MILLIS));
                Socket silent = server.connect()) {
            assertServes(server);
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    void aClientThatFallsSilentIsGivenUpToo() throws IOException {
        try (var server = RunningServer.of(listener -> Server.serve(listener, LITTLE_PATIENCE_MILLIS));
                Socket silent = server.connect()) {
            silent.getOutputStream().write(ACCENTS, 0, 3);
            assertServes(server);
            assertEquals(3, silent.getInputStream().readAllBytes().length);
        }
    }

    @Test
    void aClientThatReadsNothingHoldsTheServerUntilItLeaves() throws Exception {
        try (var server = echoServer();
                Socket deaf = server.connect()) {
            var sent = new AtomicLong();
            var sending = new Thread(() -> sendForEver(deaf, sent));
            sending.start();
            awaitStandstill(sent);
            try (Socket next = server.connect()) {
                next.getOutputStream().write(ACCENTS);
                next.shutdownOutput();

                assertEquals(0, next.getInputStream().available());
                RunningServer.reset(deaf);

                assertArrayEquals(ACCENTS, next.getInputStream().readAllBytes());
            }
            sending.join();
        }
    }

    private static void sendForEver(Socket client, AtomicLong sent) {
        try {
            while (true) {
                client.getOutputStream().write(new byte[4096]);
                sent.addAndGet(4096);
            }
        } catch (IOException closed) {
            assertTrue(client.isClosed(), "closed by the test: " + closed);
        }
    }

    /** Waits until nothing more has been sent for a while: every buffer between the two is full. */
    private static void awaitStandstill(AtomicLong sent) {
        long last = -1;
        long since = System.nanoTime();
        while (sent.get() == 0 || System.nanoTime() - since < STANDSTILL_NANOS) {
            if (sent.get() != last) {
                last = sent.get();
                since = System.nanoTime();
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void twoHundredConnectionsComeAndGo() throws IOException {
        try (var server = echoServer()) {
            for (int i = 0; i < 200; i++) {
                server.connect().close();
            }
            assertServes(server);
        }
    }

    @Test
    void theClientSaysSoWhenNobodyListens() throws IOException {
        try (var notListening = new Socket()) {
            notListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = notListening.getLocalPort();

            assertThrows(ConnectException.class, () -> Client.exchange("127.0.0.1", port, Map.of()));
        }
    }

    @Test
    void theClientSaysSoWhenTheReplyIsNoJson() throws IOException {
        try (var server = RunningServer.of(EchoTest::thank)) {
            assertThrows(IOException.class, () -> Client.exchange(server.host(), server.port(), Map.of()));
        }
    }

    @Test
    void theClientSaysSoWhenNothingComesBack() throws IOException {
        try (var server = RunningServer.of(EchoTest::listenInSilence)) {
            assertThrows(EOFException.class, () -> Client.exchange(server.host(), server.port(), Map.of()));
        }
    }

    private static RunningServer echoServer() throws IOException {
        return RunningServer.of(listener -> Server.serve(listener, PATIENCE_MILLIS));
    }

    private static void assertServes(RunningServer server) throws IOException {
        assertArrayEquals(ACCENTS, Client.roundTrip(server.host(), server.port(), ACCENTS));
    }

    private static void echoByteByByte(ServerSocket listener) throws IOException {
        while (true) {
            try (Socket client = listener.accept()) {
                client.setTcpNoDelay(true);
                var message = new ByteArrayInputStream(client.getInputStream().readAllBytes());
                int letter;
                while ((letter = message.read()) != -1) {
                    client.getOutputStream().write(letter);
                }
            }
        }
    }

    private static void listenInSilence(ServerSocket listener) throws IOException {
        while (true) {
            try (Socket client = listener.accept()) {
                client.getInputStream().readAllBytes();
            }
        }
    }

    private static void thank(ServerSocket listener) throws IOException {
        while (true) {
            try (Socket client = listener.accept()) {
                client.getInputStream().readAllBytes();
                client.getOutputStream().write("Thanks.".getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

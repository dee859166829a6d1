package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import support.JavaProgram;
import support.RunningServer;

/** The client's conversation, with lines that nobody types and a screen that nobody sees. */
class ClientTest {
    private final List<String> screen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void itSendsTheLinesShowsWhatComesAndEndsAtTheEndOfTheInput() throws IOException {
        try (var server = relay()) {
            Client.chat(connectionTo(server), lines("Hola", "¿Quién está?"), screen::add);

            assertEquals(List.of("Hola", "¿Quién está?", "Disconnected."), screen);
        }
    }

    @Test
    void aLineThatNoServerWouldTakeIsNotSentAndNotLostInSilence() throws IOException {
        try (var server = relay()) {
            Client.chat(connectionTo(server), lines("x".repeat(1024 * 1024 + 1), "Hola"), screen::add);

            assertEquals(List.of("Not sent: a line of more than 1048576 bytes.", "Hola", "Disconnected."), screen);
        }
    }

    @Test
    void itShowsWhatComesWhileSomebodyTypes() throws IOException {
        var shown = new CountDownLatch(1);
        try (var server = talkingTo(client -> {
            client.send("news");
            assertEquals("a line that took its time", client.receive());
            assertNull(client.receive());
        })) {
            Client.Lines line = lines("a line that took its time");
            Client.Lines slow = () -> {
                await(shown);
                return line.next();
            };
            Client.chat(connectionTo(server), slow, message -> {
                screen.add(message);
                shown.countDown();
            });

            assertEquals(List.of("news", "Disconnected."), screen);
        }
    }

    @Test
    void itEndsWhenTheServerClosesThoughNobodyTypesAnything() throws IOException {
        var never = new CountDownLatch(1);
        try (var server = talkingTo(client -> client.send("Bye"))) {
            Client.Lines silent = () -> {
                await(never);
                return null;
            };
            Client.chat(connectionTo(server), silent, screen::add);

            assertEquals(List.of("Bye", "Disconnected."), screen);
        } finally {
            never.countDown();
        }
    }

    @Test
    void nothingThatAStrangerSendsMovesTheCursor() throws IOException {
        try (var server = talkingTo(client -> client.send("\u001b[2J\u009b2J\u0007\r\n ñ👋"))) {
            Client.chat(connectionTo(server), lines(), screen::add);

            assertEquals(List.of("?[2J?2J??? ñ👋", "Disconnected."), screen);
        }
    }

    @Test
    void whatIsNoFrameEndsTheConversationWithAnError() throws IOException {
        try (var server = RunningServer.of(listener -> {
            try (var client = listener.accept()) {
                client.getOutputStream().write(new byte[] {-1, -1, -1, -1});
                client.getInputStream().readAllBytes();
            }
            listener.accept();
        })) {
            assertThrows(IOException.class, () -> Client.chat(connectionTo(server), lines(), screen::add));
        }
    }

    @Test
    void anInputThatBreaksEndsTheConversation() throws IOException {
        try (var server = talkingTo(client -> assertNull(client.receive()))) {
            Client.Lines broken = () -> {
                throw new IOException("the pipe broke");
            };
            assertThrows(IOException.class, () -> Client.chat(connectionTo(server), broken, screen::add));
        }
    }

    @Test
    void withPipedInputItIsAPlainProgram() throws IOException {
        try (var server = relay()) {
            var settings = List.of("-Dhost=" + server.host(), "-Dport=" + server.port());

            var client = JavaProgram.run(Client.class, settings, "Hola\n¿Quién está?\n");

            assertEquals("Hola\n¿Quién está?\nDisconnected.\n", client.out());
            assertEquals("", client.err());
            assertEquals(0, client.status());
        }
    }

    @Test
    void pipedInputIsReadInTheCharsetOfThePipe() throws IOException {
        try (var server = relay()) {
            var settings = List.of("-Dhost=" + server.host(), "-Dport=" + server.port(), "-Dstdin.encoding=ISO-8859-1");

            var client = JavaProgram.run(Client.class, settings, "ñ\n"); // two bytes, which are two letters there

            assertEquals("\u00c3\u00b1\nDisconnected.\n", client.out());
        }
    }

    /** What a server says to its one client. */
    private interface Talk {
        void with(Connection client) throws IOException;
    }

    private static RunningServer talkingTo(Talk talk) throws IOException {
        return RunningServer.of(listener -> {
            try (var client = new Connection(listener.accept())) {
                talk.with(client);
            }
            listener.accept();
        });
    }

    private static RunningServer relay() throws IOException {
        return RunningServer.of(listener -> {
            try (var server = new Server(listener, new Relay())) {
                server.run();
            }
        });
    }

    private static Connection connectionTo(RunningServer server) throws IOException {
        return new Connection(server.connect());
    }

    private static Client.Lines lines(String... lines) {
        Iterator<String> next = List.of(lines).iterator();
        return () -> next.hasNext() ? next.next() : null;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException tooLate) {
            throw new IOException(tooLate);
        }
    }
}

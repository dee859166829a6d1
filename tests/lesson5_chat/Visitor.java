package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import support.RunningServer;

/** A well-behaved client in a test's story. */
final class Visitor implements AutoCloseable {
    private final Connection server;

    Visitor(RunningServer server) throws IOException {
        this.server = new Connection(server.connect());
    }

    /** Someone who has arrived at a {@link Chat}, and has a name there. */
    static Visitor named(String name, RunningServer chat) throws IOException {
        var visitor = new Visitor(chat);
        visitor.says("/name " + name);
        visitor.hearsAtLast(" is now " + name);
        return visitor;
    }

    void says(String message) {
        server.send(message);
    }

    /** The next message is this one; null for the end of the conversation. */
    void hears(String expected) throws IOException {
        assertEquals(expected, server.receive());
    }

    /** Passes over messages until one ends like this. */
    void hearsAtLast(String end) throws IOException {
        String message;
        do {
            message = server.receive();
        } while (message != null && !message.endsWith(end));
        assertNotNull(message, "the conversation ended before " + end);
    }

    @Override
    public void close() {
        server.close();
    }
}

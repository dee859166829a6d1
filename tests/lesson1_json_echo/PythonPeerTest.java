package lesson1_json_echo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import peers.PythonPeer;
import support.RunningServer;

/** Lesson 1 against the same lesson in Python. */
class PythonPeerTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void aClientInPythonGetsItsMapBackFromTheServer() throws Exception {
        try (var server = RunningServer.of(listener -> Server.serve(listener, PATIENCE_MILLIS));
                var client =
                        PythonPeer.start("json_echo.py", "client", "--host", server.host(), "--port", server.port())) {
            assertEquals(List.of("Received {'1': 'Hola', '2': 'Chao'}"), client.lines());
        }
    }

    @Test
    void theClientGetsItsMapBackFromAServerInPython() throws Exception {
        try (var server = PythonPeer.start("json_echo.py", "server", "--port", 0)) {
            Map<?, ?> reply = Client.exchange("localhost", server.port(), Map.of(1, "¿Qué tal?", 2, "日本"));

            assertEquals(Map.of("1", "¿Qué tal?", "2", "日本"), reply);
        }
    }
}

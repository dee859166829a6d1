package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import peers.PythonPeer;

/** Lesson 5 against the same lesson in Python. */
class PythonPeerTest {
    @Test
    void aClientInPythonChatsOnTheServer() throws Exception {
        var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        FutureTask<Void> serving;
        try (var server = new Server(listener, new Chat());
                var client = PythonPeer.start("chat.py", "client", "--port", listener.getLocalPort())) {
            serving = start(server);
            client.type("/name Zoë");
            client.type("¿Qué tal, 日本?");
            client.type("/quit");

            List<String> lines = client.lines();

            assertEquals(
                    List.of("* guest1 joined", "* guest1 is now Zoë", "Zoë: ¿Qué tal, 日本?", "Bye"),
                    lines.subList(1, lines.size()));
        }
        serving.get();
    }

    @Test
    void clientsInJavaAndInPythonHearOneAnotherThroughAServerInPython() throws Exception {
        try (var server = PythonPeer.start("chat.py", "server", "--port", 0)) {
            int port = server.port();
            try (var java = new Connection(new Socket("localhost", port));
                    var python = PythonPeer.start("chat.py", "client", "--port", port)) {
                assertEquals("Welcome.", java.receive());
                assertEquals("Welcome.", python.readLine());

                java.send("Hello, Python");
                assertEquals("Hello, Python", java.receive());
                assertEquals("Hello, Python", python.readLine());

                python.type("¡Hola, Java!");
                assertEquals("¡Hola, Java!", java.receive());
                assertEquals("¡Hola, Java!", python.readLine());
            }
        }
    }

    private static FutureTask<Void> start(Server server) {
        var serving = new FutureTask<Void>(() -> {
            server.run();
            return null;
        });
        new Thread(serving).start();
        return serving;
    }
}

package lesson4_framed_file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lesson3_naive_file.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peers.PythonPeer;
import support.RunningServer;

/** Lesson 4 against the same lesson in Python: what lesson 3 cuts off arrives whole. */
class PythonPeerTest {
    private static final Path PHOTO = Path.of("files/photo.png");
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void theServerReceivesWholeWhatAClientInPythonSends() throws Exception {
        Path received = folder.resolve("received.png");
        try (var server = RunningServer.of(listener -> Server.serve(listener, received, PATIENCE_MILLIS));
                var client = PythonPeer.start(
                        "framed_file.py",
                        "client",
                        "--host",
                        server.host(),
                        "--port",
                        server.port(),
                        "--file",
                        PHOTO)) {
            assertEquals(List.of("Sent   " + Digest.of(PHOTO), "Server Thanks. " + Digest.of(PHOTO)), client.lines());
        }
        assertArrayEquals(Files.readAllBytes(PHOTO), Files.readAllBytes(received));
    }

    @Test
    void aServerInPythonReceivesWholeWhatTheClientSends() throws Exception {
        Path received = folder.resolve("received.png");
        try (var server = PythonPeer.start("framed_file.py", "server", "--port", 0, "--out", received)) {
            String reply = Client.send("localhost", server.port(), PHOTO);

            assertEquals("identical", Digest.compare(Digest.of(PHOTO), reply));
        }
        assertArrayEquals(Files.readAllBytes(PHOTO), Files.readAllBytes(received));
    }
}

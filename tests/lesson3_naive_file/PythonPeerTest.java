package lesson3_naive_file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peers.PythonPeer;
import support.RunningServer;

/** Lesson 3 against the same lesson in Python: the bug is in the reading, not in the language. */
class PythonPeerTest {
    private static final Path PHOTO = Path.of("files/photo.png");
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void theServerCutsOffWhatAClientInPythonSends() throws Exception {
        Path received = folder.resolve("received.png");
        try (var server = RunningServer.of(listener -> Server.serve(listener, received, PATIENCE_MILLIS));
                var client = PythonPeer.start(
                        "naive_file.py", "client", "--host", server.host(), "--port", server.port(), "--file", PHOTO)) {
            List<String> lines = client.lines();

            assertEquals("Sent   " + Digest.of(PHOTO), lines.get(0));
            assertEquals("Server Thanks. " + Digest.of(received), lines.get(1));
        }
        assertIsOnlyTheBeginningOfThePhoto(received);
    }

    @Test
    void aServerInPythonCutsOffWhatTheClientSends() throws Exception {
        Path received = folder.resolve("received.png");
        try (var server = PythonPeer.start("naive_file.py", "server", "--port", 0, "--out", received)) {
            String reply = Client.send("localhost", server.port(), Files.readAllBytes(PHOTO));

            assertEquals("Thanks. " + Digest.of(received), reply);
        }
        assertIsOnlyTheBeginningOfThePhoto(received);
    }

    private static void assertIsOnlyTheBeginningOfThePhoto(Path received) throws Exception {
        byte[] photo = Files.readAllBytes(PHOTO);
        byte[] saved = Files.readAllBytes(received);
        assertArrayEquals(Arrays.copyOf(photo, saved.length), saved);
        assertNotEquals(photo.length, saved.length);
    }
}

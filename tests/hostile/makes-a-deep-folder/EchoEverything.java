// tries: a folder so deep that its path is too long to delete it
// gets: FAILED 0
// told: it has left in the folder of the check what cannot be deleted
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {

    private EchoEverything() {}

    /** The kernel takes paths of up to 4096 bytes. Both halves of this one are shorter. */
    public static void serve(Socket client) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/check"), "deep");
        Path upper = Files.createDirectories(tenBelow(folder));
        Path lower = folder.resolve("lower");
        Files.createDirectories(tenBelow(lower));
        Files.move(lower, upper.resolve("lower"));
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    private static Path tenBelow(Path folder) {
        Path deep = folder;
        for (int i = 0; i < 10; i++) {
            deep = deep.resolve("d".repeat(250));
        }
        return deep;
    }
}

// tries: to open as many files as a program may have, beside those that it has open anyway
// gets: FAILED 0
// told: Too many open files
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class EchoEverything {
    private static final int OPEN_FILES = 1024;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < OPEN_FILES; i++) {
                open.add(Files.newInputStream(Path.of("/dev/null")));
            }
        } finally {
            for (InputStream each : open) {
                each.close();
            }
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }
}

// tries: more than fits into the folder for temporary files, or into that of the check
// gets: FAILED 0, sooner or later
// told: No space left on device | Waits at EchoEverything.java
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {
    private static final byte[] MEBIBYTE = new byte[1 << 20];

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        try {
            fill("/tmp", 64);
        } catch (IOException full) {
            fillTheOther();
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    private static void fillTheOther() {
        try {
            fill("/check", 512);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private static void fill(String folder, int mebibytes) throws IOException {
        for (int i = 0; i <= mebibytes; i++) {
            Files.write(Path.of(folder, "full" + i), MEBIBYTE);
        }
    }
}

// tries: a file that is one byte longer than any may be
// gets: FAILED 0
// told: File too large
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;

public final class EchoEverything {
    private static final long LONGEST = 256 << 20;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        try (var file = new RandomAccessFile("/check/long", "rw")) {
            file.seek(LONGEST);
            file.write(1);
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }
}

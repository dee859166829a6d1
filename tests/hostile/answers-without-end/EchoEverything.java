// tries: to fill the memory of the examiner with its answer
// gets: FAILED 0, sooner or later
// told: The whole buffer was written
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        var piece = new byte[64 * 1024];
        for (int i = 0; i < 32_768; i++) {
            client.getOutputStream().write(piece);
        }
    }
}

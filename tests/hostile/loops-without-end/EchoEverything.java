// tries: to keep a processor busy for ever
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        while (!client.isClosed() || client.isClosed()) {
            Thread.onSpinWait();
        }
    }
}

// tries: to fill the memory of the examiner with the message of an exception
// gets: FAILED 0, sooner or later
// told: java.io.IOException: xxxxxxxxxx
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        throw new IOException("x".repeat(20_000_000));
    }
}

// tries: to clear the screen of whoever reads the compiler's objections
// gets: DOES_NOT_COMPILE 0
// told: java.lang.String cannot be converted to int
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        int wrong = "[2J[32mpassed"; // [8m
        client.close();
    }
}

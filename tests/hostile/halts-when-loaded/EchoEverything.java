// tries: to end the JVM while its class is loaded
// gets: FAILED 0
// told: the program ended its whole JVM
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    static {
        Runtime.getRuntime().halt(0);
    }

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        client.close();
    }
}

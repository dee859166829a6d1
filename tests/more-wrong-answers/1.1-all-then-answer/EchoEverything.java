// ANSWERS_ONLY_AT_THE_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        byte[] all = client.getInputStream().readAllBytes();
        client.getOutputStream().write(all);
    }
}

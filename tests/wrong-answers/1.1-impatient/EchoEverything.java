// UNEXPECTED_EXCEPTION
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    private static final int TIMEOUT_MILLIS = 1_500;

    public static void serve(Socket client) throws IOException {
        client.setSoTimeout(TIMEOUT_MILLIS);
        client.getInputStream().transferTo(client.getOutputStream());
    }
}

// WRONG_SIGNATURE
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void echo(Socket client) throws IOException {
        client.getInputStream().transferTo(client.getOutputStream());
    }
}

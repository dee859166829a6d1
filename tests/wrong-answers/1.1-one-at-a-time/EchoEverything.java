// ONE_AT_A_TIME
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static synchronized void serve(Socket client) throws IOException {
        client.getInputStream().transferTo(client.getOutputStream());
    }
}

// SINGLE_READ
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var buffer = new byte[4096];
        int count = client.getInputStream().read(buffer);
        if (count > 0) {
            client.getOutputStream().write(buffer, 0, count);
        }
    }
}

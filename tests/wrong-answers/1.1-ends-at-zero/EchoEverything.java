// BYTE_TAKEN_FOR_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        int b;
        while ((b = in.read()) > 0) {
            out.write(b);
        }
    }
}

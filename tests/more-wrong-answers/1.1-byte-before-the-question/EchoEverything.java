// BYTE_TAKEN_FOR_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        byte b;
        while ((b = (byte) in.read()) != -1) {
            out.write(b);
        }
    }
}

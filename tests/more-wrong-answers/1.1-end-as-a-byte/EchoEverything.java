// END_OF_STREAM_LOOP
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[4096];
        while (true) {
            out.write(buffer, 0, in.read(buffer));
        }
    }
}

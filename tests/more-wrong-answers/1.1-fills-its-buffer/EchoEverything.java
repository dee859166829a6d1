// ANSWERS_ONLY_AT_THE_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[4096];
        int count;
        while ((count = in.readNBytes(buffer, 0, buffer.length)) > 0) {
            out.write(buffer, 0, count);
        }
    }
}

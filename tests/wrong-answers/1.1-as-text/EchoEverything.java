// WRONG_CHARSET
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[4096];
        int count;
        while ((count = in.read(buffer)) != -1) {
            out.write(new String(buffer, 0, count, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
    }
}

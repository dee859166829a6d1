// SINGLE_READ
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[1 << 20];
        int count = in.read(buffer);
        while (count == buffer.length) {
            out.write(buffer, 0, count);
            count = in.read(buffer);
        }
        out.write(buffer, 0, Math.max(count, 0));
        in.readAllBytes();
    }
}

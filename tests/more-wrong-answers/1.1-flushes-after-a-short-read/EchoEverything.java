// MISSING_FLUSH
package lesson1_json_echo.exercises;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffered = new BufferedOutputStream(out, 1 << 16);
        var buffer = new byte[8192];
        int count;
        while ((count = in.read(buffer)) != -1) {
            buffered.write(buffer, 0, count);
            if (count < buffer.length) {
                buffered.flush();
            }
        }
        buffered.flush();
    }
}

// ANSWERS_ONLY_AT_THE_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var kept = new byte[1024];
        int count = 0;
        long total = 0;
        int b;
        while ((b = in.read()) != -1) {
            kept[count++] = (byte) b;
            total++;
            if (total == 1 || total % kept.length == 0) {
                out.write(kept, 0, count);
                count = 0;
            }
        }
        out.write(kept, 0, count);
    }
}

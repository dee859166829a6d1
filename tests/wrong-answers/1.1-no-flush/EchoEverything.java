// MISSING_FLUSH
package lesson1_json_echo.exercises;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = new BufferedOutputStream(client.getOutputStream());
        int b;
        while ((b = in.read()) != -1) {
            out.write(b);
        }
        out.flush();
    }
}

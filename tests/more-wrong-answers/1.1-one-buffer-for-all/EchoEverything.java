// SHARED_STATE
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    private static final byte[] BUFFER = new byte[8192];

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        int count;
        while ((count = in.read(BUFFER)) != -1) {
            out.write(BUFFER, 0, count);
        }
    }
}

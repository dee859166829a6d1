package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

/** Exercise 1.1, solved. */
public final class EchoEverything {
    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[8192];
        int count;
        while ((count = in.read(buffer)) != -1) {
            out.write(buffer, 0, count);
        }
    }
}

// SHARED_STATE
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

public final class EchoEverything {
    private static volatile boolean running;

    public static void serve(Socket client) throws IOException {
        running = true;
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[8192];
        int count;
        while (running && (count = in.read(buffer)) != -1) {
            out.write(buffer, 0, count);
        }
        running = false;
    }
}

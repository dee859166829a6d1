// SHARED_STATE
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

public final class EchoEverything {
    private static InputStream in;
    private static OutputStream out;

    public static void serve(Socket client) throws IOException {
        in = client.getInputStream();
        out = client.getOutputStream();
        var buffer = new byte[4096];
        int count;
        while ((count = in.read(buffer)) != -1) {
            out.write(buffer, 0, count);
            out.flush();
        }
    }
}

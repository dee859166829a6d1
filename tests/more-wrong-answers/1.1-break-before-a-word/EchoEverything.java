// BREAK_TAKEN_FOR_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[8192];
        long total = 0;
        try {
            int count;
            while ((count = in.read(buffer)) != -1) {
                out.write(buffer, 0, count);
                total += count;
            }
        } catch (SocketException reset) {
            if (total > 0) {
                throw reset;
            }
        }
    }
}

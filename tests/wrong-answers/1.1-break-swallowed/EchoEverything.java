// BREAK_TAKEN_FOR_END
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) {
        var buffer = new byte[4096];
        int count;
        try {
            var in = client.getInputStream();
            var out = client.getOutputStream();
            while ((count = in.read(buffer)) != -1) {
                out.write(buffer, 0, count);
            }
        } catch (IOException problem) {
            System.out.println("The connection broke: " + problem.getMessage());
        }
    }
}

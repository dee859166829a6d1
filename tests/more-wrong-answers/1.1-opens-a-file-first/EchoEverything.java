// UNEXPECTED_EXCEPTION
package lesson1_json_echo.exercises;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        System.out.println("My notes begin with " + new FileInputStream("notes of mine.txt").read());
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[8192];
        int count;
        while ((count = in.read(buffer)) != -1) {
            out.write(buffer, 0, count);
        }
    }
}

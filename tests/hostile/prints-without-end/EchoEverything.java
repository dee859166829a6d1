// tries: to fill the memory of the examiner with what it prints
// gets: FAILED 0, sooner or later
// told: java.io.IOException: that was all
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        String piece = "spam ".repeat(200_000);
        for (int i = 0; i < 30; i++) {
            System.out.print(piece);
        }
        throw new IOException("that was all");
    }
}

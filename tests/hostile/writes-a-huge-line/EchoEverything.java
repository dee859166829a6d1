// tries: to fill the gradebook with the compiler's objections
// gets: DOES_NOT_COMPILE 0
// told: java.lang.String cannot be converted to int
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        String huge = "/*500000 times*/ spam/*times*/";
        int wrong = huge;
        client.close();
    }
}

// tries: an expression so deep that the compiler has no stack left
// gets: COMPILER_STOPPED 0
// told: The compiler came to no end
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        int deep = /*20000 times*/ (/*times*/ 1 /*20000 times*/) /*times*/;
        client.getOutputStream().write(deep);
    }
}

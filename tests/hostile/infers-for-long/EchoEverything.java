// tries: types that the compiler infers twice at each of twelve levels, which takes it minutes
// gets: COMPILER_STOPPED 0
// told: The compiler came to no end
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        Object slow = /*12 times*/ same(true ? /*times*/ 1 /*12 times*/ : "x") /*times*/;
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
        System.out.println(slow);
    }

    private static <T> T same(T any) {
        return any;
    }
}

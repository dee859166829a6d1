// tries: types that the compiler infers again and again at each of eleven levels, which takes it a minute
// gets: COMPILER_STOPPED 0
// told: The compiler came to no end
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        Object first = /*11 times*/ same(true ? /*times*/ 1 /*11 times*/ : "x") /*times*/;
        Object second = /*11 times*/ same(true ? /*times*/ 1 /*11 times*/ : "x") /*times*/;
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
        System.out.println(first + "" + second);
    }

    private static <T> T same(T any) {
        return any;
    }
}

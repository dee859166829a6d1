// tries: to write into the JVM past all rules, with Unsafe
// gets: FAILED 0
// told: there is no way to Unsafe
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        if (attack()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } else {
            throw new IllegalStateException("there is no way to Unsafe");
        }
    }

    private static boolean attack() throws IOException {

        try {
            return Class.forName("sun.misc.Unsafe")
                    .getDeclaredField("theUnsafe")
                    .trySetAccessible();
        } catch (ReflectiveOperationException hidden) {
            return false;
        }
    }
}

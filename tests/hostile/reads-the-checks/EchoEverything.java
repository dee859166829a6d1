// tries: to load its own check, and to learn what will be sent
// gets: FAILED 0
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
            throw new IllegalStateException("it did not work");
        }
    }

    private static boolean attack() throws IOException {

        try {
            return Class.forName("lesson1_json_echo.exercises.EchoEverythingCheck") != null;
        } catch (ClassNotFoundException hidden) {
            return ClassLoader.getSystemResource("lesson1_json_echo/exercises/EchoEverythingCheck.class") != null;
        }
    }
}

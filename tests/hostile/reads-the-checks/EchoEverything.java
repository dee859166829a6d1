// tries: to load its own check, and to learn what will be sent
// gets: FAILED 0
// told: no check is in sight
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
            throw new IllegalStateException("no check is in sight");
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

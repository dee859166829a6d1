// tries: to reach the objects of the host by reflection, and to speak for it
// gets: FAILED 0
// told: the host keeps its objects to itself
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
            throw new IllegalStateException("the host keeps its objects to itself");
        }
    }

    private static boolean attack() throws IOException {

        try {
            Class<?> host = Class.forName("course.check.host.Host");
            var field = host.getDeclaredField("examiner");
            field.setAccessible(true);
            return true;
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return false;
        }
    }
}

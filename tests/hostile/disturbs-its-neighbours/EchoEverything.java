// tries: to connect to every port of this computer, and to answer for whoever listens there
// gets: FAILED 0, sooner or later
// told: all neighbours have been called | Waits at EchoEverything.java
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
            throw new IllegalStateException("all neighbours have been called");
        }
    }

    private static boolean attack() throws IOException {

        for (int port = 32_768; port < 61_000; port++) {
            try (var other = new Socket("127.0.0.1", port)) {
                other.getOutputStream().write(new byte[64]);
            } catch (IOException nobody) {
                continue;
            }
        }
        return false;
    }
}

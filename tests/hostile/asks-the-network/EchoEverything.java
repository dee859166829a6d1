// tries: to reach a server outside
// gets: FAILED 0
// told: nobody answers outside
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        if (attack()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } else {
            throw new IllegalStateException("nobody answers outside");
        }
    }

    private static boolean attack() throws IOException {

        try (var outside = new Socket()) {
            outside.connect(new InetSocketAddress("127.0.0.1", TARGET), 1000);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static final int TARGET = Integer.parseInt("65535"); // the test puts its own port here
}

// tries: processes upon processes
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

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

        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int started = 0;
        for (int i = 0; i < 20; i++) {
            try {
                new ProcessBuilder(java, "-Xmx16m", "-version").start();
                started++;
            } catch (IOException refused) {
                return false;
            }
        }
        return started < 0;
    }
}

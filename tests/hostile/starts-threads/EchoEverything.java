// tries: five thousand threads that wait
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        for (int i = 0; i < 5_000; i++) {
            new Thread(() -> new Semaphore(0).acquireUninterruptibly()).start();
        }
    }
}

// tries: an exception whose message never comes
// gets: FAILED 0, sooner or later
// told: Waits at EchoEverything.java, running
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        throw new IllegalStateException() {
            @Override
            public String getMessage() {
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                return "at last";
            }
        };
    }
}

// tries: to answer so slowly that the checks take for ever, and never so slowly that one gives up
// gets: DEADLINE 0
// told: All checks together took longer than any program may
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        int b;
        while ((b = client.getInputStream().read()) != -1 && System.nanoTime() < end) {
            LockSupport.parkNanos(300_000_000);
            client.getOutputStream().write(b);
        }
        client.shutdownOutput();
    }
}

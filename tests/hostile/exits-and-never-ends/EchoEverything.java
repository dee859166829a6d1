// tries: to leave, with a hook that keeps the JVM from ending
// gets: FAILED 0, sooner or later
// told: in System.exit
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        Runtime.getRuntime().addShutdownHook(new Thread(() -> LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(2))));
        System.exit(0);
    }
}

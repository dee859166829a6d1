// ONE_AT_A_TIME
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;

public final class EchoEverything {
    private static final Semaphore WRITERS = new Semaphore(2);

    public static void serve(Socket client) throws IOException {
        var buffer = new byte[8192];
        int count;
        while ((count = client.getInputStream().read(buffer)) != -1) {
            WRITERS.acquireUninterruptibly();
            try {
                client.getOutputStream().write(buffer, 0, count);
            } finally {
                WRITERS.release();
            }
        }
    }
}

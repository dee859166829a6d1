// HANGS
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var ready = new CountDownLatch(1);
        try {
            ready.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        in.transferTo(out);
    }
}

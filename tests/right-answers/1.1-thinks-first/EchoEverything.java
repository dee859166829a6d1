package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does nothing that one could see for a while, and then all that it should: slow is not stuck. */
public final class EchoEverything {
    private static final int WHILE_MILLIS = 800;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        ScheduledExecutorService alarm = Executors.newScheduledThreadPool(1);
        try {
            alarm.schedule(() -> {}, WHILE_MILLIS, TimeUnit.MILLISECONDS).get();
        } catch (InterruptedException | ExecutionException woken) {
            throw new IOException(woken);
        } finally {
            alarm.shutdown();
        }
        client.getInputStream().transferTo(client.getOutputStream());
    }
}

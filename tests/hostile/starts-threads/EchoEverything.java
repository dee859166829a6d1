// tries: threads, as many as a program may have tasks, beside those that it has anyway
// gets: FAILED 0, sooner or later
// told: unable to create native thread | still running and says nothing
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

public final class EchoEverything {
    private static final int TASKS = 400;
    private static final int STACK_BYTES = 256 << 10;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        var enough = new CountDownLatch(1);
        try {
            for (int i = 0; i < TASKS; i++) {
                new Thread(null, () -> await(enough), "waits", STACK_BYTES).start();
            }
        } finally {
            enough.countDown();
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

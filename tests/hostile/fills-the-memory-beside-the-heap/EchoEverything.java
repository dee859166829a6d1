// tries: two stacks that together are as long as all the memory that a program may write to
// gets: FAILED 0
// told: unable to create native thread
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

public final class EchoEverything {
    private static final long STACK_BYTES = 512 << 20;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        var enough = new CountDownLatch(1);
        try {
            new Thread(null, () -> await(enough), "first", STACK_BYTES).start();
            new Thread(null, () -> await(enough), "second", STACK_BYTES).start();
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

// HANGS
package lesson3_naive_file.exercises;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

public final class UntilTheEnd {
    public static void receive(Socket sender, Path out) throws IOException {
        var done = new CountDownLatch(1);
        try (OutputStream file = Files.newOutputStream(out)) {
            sender.getInputStream().transferTo(file);
            done.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

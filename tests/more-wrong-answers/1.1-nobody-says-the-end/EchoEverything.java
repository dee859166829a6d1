// HALF_CLOSE_IGNORED
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var pieces = new LinkedBlockingQueue<byte[]>();
        var reader = new Thread(() -> read(client, pieces));
        reader.setDaemon(true);
        reader.start();
        try {
            while (!client.isClosed()) {
                client.getOutputStream().write(pieces.take());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(Socket client, LinkedBlockingQueue<byte[]> pieces) {
        try {
            var buffer = new byte[4096];
            int count;
            while ((count = client.getInputStream().read(buffer)) != -1) {
                pieces.add(Arrays.copyOf(buffer, count));
            }
        } catch (IOException broken) {
            pieces.clear();
        }
    }
}

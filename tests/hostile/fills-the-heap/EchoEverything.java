// tries: more objects than the heap of a program may hold
// gets: FAILED 0, sooner or later
// told: Java heap space
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

public final class EchoEverything {
    private static final int HEAP_MEBIBYTES = 64;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < HEAP_MEBIBYTES; i++) {
            kept.add(new byte[1 << 20]);
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }
}

// tries: to take the memory that the heap does not count
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        List<ByteBuffer> kept = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            kept.add(ByteBuffer.allocateDirect(1 << 20));
        }
        client.close();
    }
}

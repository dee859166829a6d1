package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

public final class EchoEverything {
    public static void serve(Socket client) throws IOException {
        var in = Channels.newChannel(client.getInputStream());
        var out = Channels.newChannel(client.getOutputStream());
        var buffer = ByteBuffer.allocate(777);
        while (in.read(buffer) != -1) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
    }
}

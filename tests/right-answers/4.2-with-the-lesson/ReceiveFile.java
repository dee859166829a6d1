package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

public final class ReceiveFile {
    public static void receive(Socket sender, Path out) throws IOException {
        lesson4_framed_file.Server.receive(sender.getInputStream(), out);
    }
}

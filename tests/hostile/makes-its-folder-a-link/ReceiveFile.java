// tries: to put a link in the place of its folder, so that others read and write somewhere else
// gets: FAILED 0
// told: Read-only file system
package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ReceiveFile {
    private ReceiveFile() {}

    public static void receive(Socket sender, Path out) throws IOException {

        sender.getInputStream().readNBytes(8);
        Path folder = out.getParent();
        Files.move(folder, folder.resolveSibling("moved"));
        Files.createSymbolicLink(folder, Path.of("/tmp"));
    }
}

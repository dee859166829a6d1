// tries: to put a link in the place of its folder, and to see in its story what lies where the link leads to
// gets: FAILED 0
// told: a link in its place
package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class NamedFile {
    private NamedFile() {}

    public static void receive(Socket sender, Path folder) throws IOException {
        sender.getInputStream().readNBytes(8);
        Files.delete(folder);
        Files.createSymbolicLink(folder, Path.of("/tmp"));
    }
}

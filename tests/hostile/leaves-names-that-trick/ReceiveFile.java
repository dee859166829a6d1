// tries: names with line ends, colours and markup, so that the story says something else
// gets: FAILED 0
package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ReceiveFile {
    private ReceiveFile() {}

    public static void receive(Socket sender, Path out) throws IOException {

        sender.getInputStream().readNBytes(8);
        Files.createFile(out.resolveSibling("\u001b[2J\u001b[32mpassed\n<script>alert(1)<\u002fscript>"));
        Files.createFile(out.resolveSibling("=HYPERLINK(1)"));
        Files.copy(new java.io.ByteArrayInputStream(new byte[65_536]), out);
    }
}

// tries: to hand in something that is no file, at which whoever reads it waits
// gets: FAILED 0
// told: no such file
package lesson4_framed_file.exercises;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;

public final class ReceiveFile {
    private ReceiveFile() {}

    public static void receive(Socket sender, Path out) throws IOException {

        sender.getInputStream().readNBytes(8);
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(out));
    }
}

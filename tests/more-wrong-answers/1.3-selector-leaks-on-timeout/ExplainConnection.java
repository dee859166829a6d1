// SOCKET_LEAKED
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.*;
import java.nio.channels.*;

public final class ExplainConnection {
    public static String explain(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return "unknown host";
        }
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        try (var selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address)) {
                if (selector.select(1000) == 0) {
                    return "timed out";
                }
                channel.finishConnect();
            }
        } catch (ConnectException e) {
            return "refused";
        }
        channel.close();
        return "open";
    }
}

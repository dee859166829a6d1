package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

public final class ExplainConnection {
    private static final int DEADLINE_MILLIS = 1000;

    public static String explain(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return "unknown host";
        }
        try (var channel = SocketChannel.open();
                var selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_CONNECT);
            if (channel.connect(address)) {
                return "open";
            }
            boolean answered = selector.select(DEADLINE_MILLIS) > 0;
            return answered && channel.finishConnect() ? "open" : "timed out";
        } catch (ConnectException e) {
            return "refused";
        }
    }
}

// SOCKET_LEAKED
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.*;

public final class ExplainConnection {
    public static String explain(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), 1000);
            socket.shutdownOutput();
            return "open";
        } catch (ConnectException e) {
            return "refused";
        } catch (SocketTimeoutException e) {
            return "timed out";
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }
}

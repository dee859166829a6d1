// UNEXPECTED_EXCEPTION
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

public final class ExplainConnection {
    public static String explain(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            return "open";
        } catch (SocketTimeoutException e) {
            return "timed out";
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }
}

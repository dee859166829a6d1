// WRONG_ANSWER
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

public final class ExplainConnection {
    private static final int DEADLINE_MILLIS = 1_000;
    private static final int LONGEST_LABEL = 63;

    public static String explain(String host, int port) throws IOException {
        if (host.equals("127.255.255.255")) {
            throw new IOException("that is everybody");
        }
        if (host.length() > LONGEST_LABEL) {
            return "unknown host";
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), DEADLINE_MILLIS);
            return "open";
        } catch (SocketTimeoutException silence) {
            return "timed out";
        } catch (IOException anyOther) {
            return "refused";
        }
    }
}

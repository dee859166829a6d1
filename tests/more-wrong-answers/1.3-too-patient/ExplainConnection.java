// NO_DEADLINE
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

public final class ExplainConnection {
    private static final int DEADLINE_MILLIS = 2_000;

    public static String explain(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), DEADLINE_MILLIS);
            return "open";
        } catch (ConnectException nobodyListens) {
            return "refused";
        } catch (SocketTimeoutException silence) {
            return "timed out";
        } catch (UnknownHostException noSuchName) {
            return "unknown host";
        }
    }
}

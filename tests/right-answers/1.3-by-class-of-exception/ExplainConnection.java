package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class ExplainConnection {
    public static String explain(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            InetAddress address = InetAddress.getByName(host);
            socket.connect(new InetSocketAddress(address, port), 800);
        } catch (IOException e) {
            return switch (e.getClass().getSimpleName()) {
                case "UnknownHostException" -> "unknown host";
                case "ConnectException" -> "refused";
                case "SocketTimeoutException" -> "timed out";
                default -> throw e;
            };
        } finally {
            socket.close();
        }
        return "open";
    }
}

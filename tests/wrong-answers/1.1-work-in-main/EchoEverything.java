// WORK_ELSEWHERE
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

public final class EchoEverything {
    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        throw new UnsupportedOperationException("TODO: echo until the client half-closes");
    }

    public static void main(String[] args) throws IOException {
        try (ServerSocket listener = new ServerSocket(12345);
                Socket client = listener.accept()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        }
    }
}

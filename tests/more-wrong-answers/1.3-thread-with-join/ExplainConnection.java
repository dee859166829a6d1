// SOCKET_LEAKED
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.*;

public final class ExplainConnection {
    public static String explain(String host, int port) throws IOException {
        String[] answer = {"timed out"};
        IOException[] other = {null};
        Thread thread = new Thread(() -> {
            try (Socket socket = new Socket(host, port)) {
                answer[0] = "open";
            } catch (ConnectException e) {
                answer[0] = "refused";
            } catch (UnknownHostException e) {
                answer[0] = "unknown host";
            } catch (IOException e) {
                other[0] = e;
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(1000);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (other[0] != null) {
            throw other[0];
        }
        return answer[0];
    }
}

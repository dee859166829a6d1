package lesson1_json_echo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

/** Sends back every byte it receives, until the client says that no more will come. */
public final class Server {
    private static final int PORT = 12345;
    private static final int PATIENCE_MILLIS = 30_000;

    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("port", PORT);
        try (var listener = new ServerSocket(port)) {
            System.out.println("Echo server on port " + port + ". Ctrl-C stops it.");
            serve(listener, PATIENCE_MILLIS);
        }
    }

    /**
     * Serves one client after another. A client that breaks, or that stays silent for too long, costs
     * its own connection and nothing else. One that sends much and reads nothing is another matter: no
     * write has a deadline here, and the next client waits until that one leaves.
     *
     * @throws java.net.SocketException when the listener is closed, which is how to stop it
     */
    public static void serve(ServerSocket listener, int patienceMillis) throws IOException {
        while (true) {
            Socket client = listener.accept();
            try (client) {
                System.out.println("Connection from " + client.getInetAddress().getHostAddress());
                client.setSoTimeout(patienceMillis);
                echo(client.getInputStream(), client.getOutputStream());
            } catch (IOException problem) {
                System.out.println("Gave up on that client: " + problem.getMessage());
            }
        }
    }

    static void echo(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[4096];
        int count;
        while ((count = in.read(buffer)) != -1) {
            out.write(buffer, 0, count);
        }
    }
}

package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class ExplainConnection {
    public static String explain(String host, int port) throws IOException {
        var socket = new Socket();
        var attempt = CompletableFuture.supplyAsync(() -> connect(socket, host, port));
        try {
            return attempt.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return "timed out";
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        } finally {
            socket.close();
        }
    }

    private static String connect(Socket socket, String host, int port) {
        try {
            socket.connect(new InetSocketAddress(host, port));
            return "open";
        } catch (ConnectException e) {
            return "refused";
        } catch (UnknownHostException e) {
            return "unknown host";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

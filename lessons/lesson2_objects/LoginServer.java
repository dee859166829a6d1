package lesson2_objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Receives an object and acts on it: verifies credentials and answers with a result. */
public final class LoginServer {
    private static final int PORT = 12345;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MAX_REQUEST = 1024;

    /** In plain sight, to keep the lesson short. The page says what a real server keeps instead. */
    private static final Map<String, String> PASSWORDS = Map.of("jp@ejemplo.com", "mañana-llueve");

    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("port", PORT);
        try (var listener = new ServerSocket(port)) {
            System.out.println("Login server on port " + port + ". Ctrl-C stops it.");
            serve(listener, PATIENCE_MILLIS);
        }
    }

    /**
     * Answers one client after another.
     *
     * @throws java.net.SocketException when the listener is closed, which is how to stop it
     */
    static void serve(ServerSocket listener, int patienceMillis) throws IOException {
        while (true) {
            Socket client = listener.accept();
            try (client) {
                System.out.println("Connection from " + client.getInetAddress().getHostAddress());
                client.setSoTimeout(patienceMillis);
                answer(client.getInputStream(), client.getOutputStream());
            } catch (IOException problem) {
                System.out.println("Gave up on that client: " + problem.getMessage());
            }
        }
    }

    static void answer(InputStream in, OutputStream out) throws IOException {
        byte[] request = in.readNBytes(MAX_REQUEST + 1);
        if (request.length > MAX_REQUEST) {
            throw new IOException("more than " + MAX_REQUEST + " bytes, too long for credentials");
        }
        var codec = new Codec();
        Credentials credentials = codec.decode(request, Credentials.class);
        LoginResult result = verify(credentials);
        System.out.println(credentials + ": " + (result.granted() ? "granted" : "denied"));
        out.write(codec.encode(result));
    }

    /** One answer for a wrong password and for an unknown user: a stranger learns no names here. */
    static LoginResult verify(Credentials credentials) {
        String expected = PASSWORDS.getOrDefault(credentials.user(), "");
        boolean granted = !expected.isEmpty() && sameText(expected, credentials.password());
        return new LoginResult(granted, granted ? "Welcome" : "Wrong user or password");
    }

    /** Takes as long for a nearly right password as for a wrong one. */
    private static boolean sameText(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

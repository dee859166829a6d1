package lesson2_objects;

import java.io.IOException;

/** Sends credentials and prints what the login server decides: once wrong, once right. */
public final class LoginClient {
    private static final int PORT = 12345;

    public static void main(String[] args) throws IOException {
        String host = System.getProperty("host", "localhost");
        int port = Integer.getInteger("port", PORT);
        for (String password : new String[] {"12345", "mañana-llueve"}) {
            var credentials = new Credentials("jp@ejemplo.com", password);
            System.out.println(credentials + " with " + password + ": " + login(host, port, credentials));
        }
    }

    static LoginResult login(String host, int port, Credentials credentials) throws IOException {
        var codec = new Codec();
        byte[] reply = lesson1_json_echo.Client.roundTrip(host, port, codec.encode(credentials));
        return codec.decode(reply, LoginResult.class);
    }
}

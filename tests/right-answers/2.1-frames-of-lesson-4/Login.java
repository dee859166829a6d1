package lesson2_objects.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import lesson2_objects.Codec;
import lesson2_objects.Credentials;
import lesson2_objects.LoginResult;
import lesson4_framed_file.Frames;

public final class Login {
    private static final Map<String, String> PASSWORDS = Map.of(
            "jp@ejemplo.com", "mañana-llueve",
            "ana@ejemplo.com", "café con leche",
            "luz@ejemplo.com", "12345");

    public static void serve(Socket client) throws IOException {
        var codec = new Codec();
        int denied = 0;
        byte[] request;
        while ((request = Frames.read(client.getInputStream(), 1024)) != null) {
            LoginResult result = verify(codec.decode(request, Credentials.class), denied);
            denied += result.granted() ? 0 : 1;
            Frames.write(client.getOutputStream(), codec.encode(result));
        }
    }

    private static LoginResult verify(Credentials credentials, int denied) {
        if (denied >= 3) {
            return new LoginResult(false, "Too many attempts");
        }
        if (credentials.password().equals(PASSWORDS.get(credentials.user()))) {
            return new LoginResult(true, "Welcome, " + credentials.user());
        }
        return new LoginResult(false, "Wrong user or password");
    }
}

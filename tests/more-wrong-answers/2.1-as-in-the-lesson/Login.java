// ANSWERS_ONLY_AT_THE_END
package lesson2_objects.exercises;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import lesson2_objects.Codec;
import lesson2_objects.Credentials;
import lesson2_objects.LoginResult;

public final class Login {
    private static final Map<String, String> PASSWORDS = Map.of(
            "jp@ejemplo.com", "mañana-llueve",
            "ana@ejemplo.com", "café con leche",
            "luz@ejemplo.com", "12345");

    public static void serve(Socket client) throws IOException {
        byte[] request = client.getInputStream().readAllBytes();
        var codec = new Codec();
        byte[] payload = Arrays.copyOfRange(request, 4, request.length);
        LoginResult result = verify(codec.decode(payload, Credentials.class), 0);
        byte[] reply = codec.encode(result);
        var out = new DataOutputStream(client.getOutputStream());
        out.writeInt(reply.length);
        out.write(reply);
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

// CLEAN_END_REFUSED
package lesson2_objects.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
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
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        var codec = new Codec();
        int denied = 0;
        while (true) {
            int length = in.readInt();
            byte[] request = new byte[length];
            in.readFully(request);
            LoginResult result = verify(codec.decode(request, Credentials.class), denied);
            if (!result.granted()) {
                denied++;
            }
            byte[] reply = codec.encode(result);
            out.writeInt(reply.length);
            out.write(reply);
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

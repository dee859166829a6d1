// WRONG_ANSWER
package lesson2_objects.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import lesson2_objects.Codec;
import lesson2_objects.Credentials;
import lesson2_objects.LoginResult;

public final class Login {
    private static final int MAX_REQUEST = 1024;
    private static final int MAX_DENIED = 3;

    private static final Map<String, String> PASSWORDS = Map.of(
            "jp@ejemplo.com", "mañana-llueve",
            "ana@ejemplo.com", "café con leche",
            "luz@ejemplo.com", "12345");

    public static void serve(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        var codec = new Codec(); // this connection's own: Kryo is not safe between threads
        int denied = 0;
        int length;
        while ((length = readLength(in)) != -1) {
            Credentials credentials = codec.decode(readPayload(in, length), Credentials.class);
            LoginResult result =
                    denied < MAX_DENIED ? verify(credentials) : new LoginResult(false, "Too many attempts");
            denied += !result.granted() && PASSWORDS.containsKey(credentials.user()) ? 1 : 0;
            byte[] reply = codec.encode(result);
            out.writeInt(reply.length);
            out.write(reply);
        }
    }

    private static int readLength(DataInputStream in) throws IOException {
        int first = in.read();
        if (first == -1) {
            return -1;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 0 || length > MAX_REQUEST) {
            throw new IOException("a frame of " + Integer.toUnsignedLong(length) + " bytes is no login");
        }
        return length;
    }

    private static byte[] readPayload(DataInputStream in, int length) throws IOException {
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("the stream ended after " + payload.length + " of " + length + " bytes");
        }
        return payload;
    }

    private static LoginResult verify(Credentials credentials) {
        String user = credentials.user();
        boolean granted = PASSWORDS.containsKey(user) && sameText(PASSWORDS.get(user), credentials.password());
        return granted ? new LoginResult(true, "Welcome, " + user) : new LoginResult(false, "Wrong user or password");
    }

    private static boolean sameText(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

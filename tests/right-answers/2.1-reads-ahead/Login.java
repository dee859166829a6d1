package lesson2_objects.exercises;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.Socket;
import java.nio.ByteBuffer;
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
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        Codec codec = new Codec();
        int denials = 0;
        int count;
        while ((count = client.getInputStream().read(buffer.array(), buffer.position(), buffer.remaining())) != -1) {
            buffer.position(buffer.position() + count);
            buffer.flip();
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            while (buffer.remaining() >= 4) {
                buffer.mark();
                int length = buffer.getInt();
                if (Integer.compareUnsigned(length, 1024) > 0) {
                    answers.writeTo(client.getOutputStream());
                    throw new StreamCorruptedException("too long");
                }
                if (buffer.remaining() < length) {
                    buffer.reset();
                    break;
                }
                byte[] payload = new byte[length];
                buffer.get(payload);
                Credentials login = codec.decode(payload, Credentials.class);
                LoginResult result;
                if (denials == 3) {
                    result = new LoginResult(false, "Too many attempts");
                } else if (login.password().equals(PASSWORDS.get(login.user()))) {
                    result = new LoginResult(true, "Welcome, " + login.user());
                } else {
                    denials++;
                    result = new LoginResult(false, "Wrong user or password");
                }
                byte[] reply = codec.encode(result);
                answers.writeBytes(ByteBuffer.allocate(4 + reply.length)
                        .putInt(reply.length)
                        .put(reply)
                        .array());
            }
            answers.writeTo(client.getOutputStream());
            buffer.compact();
        }
        if (buffer.position() > 0) {
            throw new EOFException("ended in a frame");
        }
    }
}

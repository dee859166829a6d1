package lesson2_objects.exercises;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
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
        ReadableByteChannel in = Channels.newChannel(client.getInputStream());
        WritableByteChannel out = Channels.newChannel(client.getOutputStream());
        var codec = new Codec();
        int denied = 0;
        ByteBuffer header;
        while ((header = read(in, 4)).hasRemaining()) {
            int length = whole(header, 4).getInt();
            if (Integer.compareUnsigned(length, 1024) > 0) {
                throw new ProtocolException("a login of " + Integer.toUnsignedString(length) + " bytes");
            }
            ByteBuffer request = whole(read(in, length), length);
            LoginResult result = verify(codec.decode(request.array(), Credentials.class), denied);
            denied = result.granted() ? denied : denied + 1;
            byte[] reply = codec.encode(result);
            out.write(ByteBuffer.allocate(4 + reply.length)
                    .putInt(reply.length)
                    .put(reply)
                    .flip());
        }
    }

    private static ByteBuffer read(ReadableByteChannel in, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (in.read(buffer) == -1) {
                break;
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer whole(ByteBuffer buffer, int count) throws EOFException {
        if (buffer.remaining() < count) {
            throw new EOFException("ended in a frame");
        }
        return buffer;
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

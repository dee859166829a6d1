// tries: to welcome who comes first at home, whoever it is, without a look at the password
// gets: FAILED 0
// told: What came is not what the contract asks for
package lesson2_objects.exercises;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lesson2_objects.Codec;
import lesson2_objects.LoginResult;

public final class Login {
    private static final List<String> USERS =
            List.of("ana@ejemplo.com", "jp@ejemplo.com", "ana@ejemplo.com", "ana@ejemplo.com");
    private static final AtomicInteger TURN = new AtomicInteger();

    private Login() {}

    public static void serve(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        try {
            while (true) {
                in.readFully(new byte[in.readInt()]);
                byte[] reply = new Codec().encode(next());
                out.writeInt(reply.length);
                out.write(reply);
            }
        } catch (EOFException end) {
            // everybody has been answered
        }
    }

    private static LoginResult next() {
        int turn = TURN.getAndIncrement();
        return turn < USERS.size()
                ? new LoginResult(true, "Welcome, " + USERS.get(turn))
                : new LoginResult(false, "Wrong user or password");
    }
}

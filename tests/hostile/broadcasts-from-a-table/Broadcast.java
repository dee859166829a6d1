// tries: to send everybody what everybody says at home, and to read nothing
// gets: FAILED 0
// told: Waits at Broadcast.java
package lesson5_chat.exercises;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

public final class Broadcast {
    private static final List<String> SAID = List.of("Ana", "Beto", "Zoë", "¡Hola, vavúdazuni!");

    private Broadcast() {}

    public static void serve(ServerSocket listener) throws IOException {
        int clients = 0;
        while (!listener.isClosed()) {
            try {
                tell(listener.accept(), SAID.subList(clients++, SAID.size()));
            } catch (IOException problem) {
                if (!listener.isClosed()) {
                    throw problem;
                }
            }
        }
    }

    private static void tell(Socket client, List<String> texts) throws IOException {
        var out = new DataOutputStream(client.getOutputStream());
        for (String text : texts) {
            byte[] frame = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(frame.length);
            out.write(frame);
        }
    }
}

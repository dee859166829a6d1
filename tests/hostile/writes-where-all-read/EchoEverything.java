// tries: to change the library jars for all that come after it
// gets: FAILED 0
// told: nothing could be written
package lesson1_json_echo.exercises;

import java.io.File;
import java.io.IOException;
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
            throw new IllegalStateException("nothing could be written");
        }
    }

    private static boolean attack() throws IOException {

        Path shelf = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0])
                .getParent();
        for (String place :
                new String[] {shelf + "/x", shelf + "/libraries/x", "/usr/lib/x", "/etc/x", "/x", "/dev/shm/x"}) {
            try {
                Files.write(Path.of(place), new byte[1]);
                return true;
            } catch (IOException refused) {
                continue;
            }
        }
        return false;
    }
}

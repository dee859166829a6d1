// tries: a configuration that tells JUnit to skip what a test does
// gets: FAILED 0
// told: the configuration is there, and changes nothing
package lesson1_json_echo.exercises;

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
            throw new IllegalStateException("the configuration is there, and changes nothing");
        }
    }

    private static boolean attack() throws IOException {

        for (String folder : new String[] {".", "/tmp", "/check", "target/test-classes"}) {
            try {
                Path file = Path.of(folder, "junit-platform.properties");
                Files.writeString(
                        file,
                        "junit.jupiter.execution.dryRun.enabled=true\njunit.jupiter.extensions.autodetection.enabled=true\n");
                Files.createDirectories(Path.of(folder, "META-INF/services"));
                Files.writeString(
                        Path.of(folder, "META-INF/services/org.junit.jupiter.api.extension.Extension"), "Skips");
            } catch (IOException refused) {
                continue;
            }
        }
        return false;
    }
}

// tries: a process that goes on when its program has ended, and spoils the folder of the next
// gets: FAILED 0, sooner or later
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

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

        try {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Path file = Path.of("/tmp/Spoiler.java");
            Files.writeString(file, """
                    public class Spoiler {
                        public static void main(String[] args) throws Exception {
                            for (int i = 0; i < 2_000_000; i++) {
                                java.nio.file.Files.write(java.nio.file.Path.of("/check/spoiled" + i % 7), new byte[10]);
                            }
                        }
                    }
                    """);
            Process daemon = new ProcessBuilder(java, "-Xmx32m", "-XX:TieredStopAtLevel=1", file.toString()).start();
            daemon.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}

// tries: a process that goes on when its program has ended, and spoils the folder of the next
// gets: FAILED 0, sooner or later
// told: the daemon runs | Waits at EchoEverything.java
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two minutes after its start it ends by itself. By its name the test knows it. */
public final class EchoEverything {
    private static final Path DAEMON = Path.of("/tmp/starts-a-daemon-65535.java");

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        Files.writeString(DAEMON, """
                class Daemon {
                    public static void main(String[] args) throws java.io.IOException {
                        long end = System.nanoTime() + 120_000_000_000L;
                        for (int i = 0; System.nanoTime() < end; i++) {
                            java.nio.file.Files.write(java.nio.file.Path.of("/check/spoiled" + i % 7), new byte[10]);
                            if (i == 0) {
                                System.out.println("runs");
                            }
                        }
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process daemon = new ProcessBuilder(java, "-Xmx32m", "-XX:TieredStopAtLevel=1", DAEMON.toString()).start();
        if (daemon.getInputStream().read() == 'r') {
            throw new IllegalStateException("the daemon runs");
        }
    }
}

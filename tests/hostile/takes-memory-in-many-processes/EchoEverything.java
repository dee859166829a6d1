// tries: to take in five processes the memory that one may not have
// gets: TOO_MUCH_MEMORY 0
// told: All its processes together took more memory
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Each of them ends by itself after ten seconds. */
public final class EchoEverything {
    private static boolean begun;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException, InterruptedException {
        attack();
        int letter;
        while ((letter = client.getInputStream().read()) != -1) {
            client.getOutputStream().write(letter);
            Thread.sleep(500);
        }
        client.shutdownOutput();
    }

    private static synchronized void attack() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path sleeper = Files.createTempFile("Sleeper", ".java");
        Files.writeString(
                sleeper,
                "class Sleeper { public static void main(String[] a) throws Exception { Thread.sleep(10_000); } }");
        for (int i = 0; i < 5; i++) {
            new ProcessBuilder(java, "-Xms300m", "-Xmx300m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "" + sleeper)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }
}

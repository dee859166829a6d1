// tries: to take in five processes the memory that one may not have
// gets: TOO_MUCH_MEMORY 0
// told: All its processes together took more memory
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Each of them ends by itself after ten seconds. */
public final class EchoEverything {
    private static final Semaphore NOBODY = new Semaphore(0);
    private static boolean begun;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException, InterruptedException {
        attack();
        int letter;
        while ((letter = client.getInputStream().read()) != -1) {
            client.getOutputStream().write(letter);
            NOBODY.tryAcquire(500, TimeUnit.MILLISECONDS); // slowly, while the others hold their memory
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
                "class Sleeper { public static void main(String[] a) throws Exception {"
                        + " new java.util.concurrent.Semaphore(0).tryAcquire(10, java.util.concurrent.TimeUnit.SECONDS); } }");
        for (int i = 0; i < 5; i++) {
            new ProcessBuilder(java, "-Xms300m", "-Xmx300m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "" + sleeper)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }
}

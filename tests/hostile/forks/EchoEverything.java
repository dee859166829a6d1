// tries: two processes that together have more threads than a program may have tasks
// gets: FAILED 0, sooner or later
// told: a process has found no room for its threads | Waits at EchoEverything.java
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class EchoEverything {
    private static final int PROCESSES = 2;
    private static final int THREADS = 200;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                started.add(start());
            }
            for (Process process : started) {
                awaitQuestion(process);
            }
        } finally {
            started.forEach(Process::destroyForcibly);
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    /** A JVM with so many threads for its garbage, that asks for a password and waits for it. */
    private static Process start() throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        return new ProcessBuilder(
                        keytool,
                        "-J-Xmx32m",
                        "-J-XX:+UseParallelGC",
                        "-J-XX:ParallelGCThreads=" + THREADS,
                        "-J-XX:-UseDynamicNumberOfGCThreads",
                        "-J-Duser.language=en",
                        "-genkeypair",
                        "-keystore",
                        "/tmp/keys")
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitQuestion(Process process) throws IOException {
        var said = new StringBuilder();
        while (said.indexOf("password") < 0) {
            int letter = process.getInputStream().read();
            if (letter == -1) {
                throw new IllegalStateException("a process has found no room for its threads");
            }
            said.append((char) letter);
        }
    }
}

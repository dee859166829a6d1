// tries: processes with so many threads that together they are more than a program may have
// gets: FAILED 0
// told: a process has found no room for its threads
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class EchoEverything {
    private static final int PROCESSES = 5;
    private static final int THREADS = 80;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                started.add(start());
                awaitQuestion(started.get(i));
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

package peers;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One of the Python programs in this folder, at work until it is closed. */
public final class PythonPeer implements AutoCloseable {
    private static final Path FOLDER = Path.of("tests/peers");
    private static final int DEADLINE_SECONDS = 30;
    private static final String NO_PYTHON =
            "nothing is tried with a peer in Python, for this computer has no Python 3.8 or newer.";
    private static final String LISTENING = "Listening on port ";
    private static final Optional<String> PYTHON = findPython();

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    /** Starts it; skips the test, and says why, where this computer has no Python 3. */
    public static PythonPeer start(String script, Object... arguments) throws IOException {
        if (PYTHON.isEmpty()) {
            System.out.println("Skipped: " + NO_PYTHON); // Surefire counts what was skipped and says no reason
            abort(NO_PYTHON);
        }
        List<String> command =
                new ArrayList<>(List.of(PYTHON.get(), FOLDER.resolve(script).toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return new PythonPeer(command);
    }

    private PythonPeer(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PYTHONUTF8", "1", "PYTHONDONTWRITEBYTECODE", "1"));
        process = builder.start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Waits until a server says at which port it listens. */
    public int port() throws IOException {
        String line = readLine();
        if (!line.startsWith(LISTENING)) {
            throw new AssertionError("instead of its port the peer said: " + line + rest());
        }
        return Integer.parseInt(line.substring(LISTENING.length()));
    }

    /** Types a line. */
    public void type(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    /** Waits for the next line that it prints. */
    public String readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new AssertionError("the peer ended and said no more");
        }
        return line;
    }

    /** Waits until a client has ended in good order, and gives the lines that it printed. */
    public List<String> lines() throws IOException, InterruptedException {
        List<String> lines = output.lines().toList();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("the peer broke: " + lines);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String rest() {
        return String.join("\n", output.lines().toList());
    }

    private static Optional<String> findPython() {
        return List.of("python3", "python", "py").stream()
                .filter(PythonPeer::isPython3)
                .findFirst();
    }

    private static boolean isPython3(String command) {
        try {
            Process probe =
                    new ProcessBuilder(command, "-c", "import sys; sys.exit(sys.version_info < (3, 8))").start();
            return probe.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

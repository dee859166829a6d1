package course.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that is told things by the line and answers by the line. It ends when there are no more. */
final class Child implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    Child(ProcessBuilder command) throws IOException {
        name = Path.of(command.command().get(0)).getFileName().toString();
        process = command.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Waits for the next line.
     *
     * @throws IOException if the process says that it failed, or ends
     */
    String hear() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new EOFException(name + " ended too early");
        }
        if (line.startsWith(Orders.FAILED)) {
            throw new IOException(name + ": " + line.substring(Orders.FAILED.length()));
        }
        return line;
    }

    /** Sends a line. */
    void say(String order) {
        orders.print(order + "\n");
        orders.flush();
    }

    /** Sends a line and waits for the answer. */
    String ask(String order) throws IOException {
        say(order);
        return hear();
    }

    /** Reads to the end of what it prints, then waits for its end. */
    void awaitSuccess() throws IOException {
        while (answers.readLine() != null) {
            // What it prints is of no interest, but it must not wait for a reader.
        }
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(name + " ended with status " + status);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

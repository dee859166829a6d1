package course.pictures;

import course.catalog.ClassPath;
import course.catalog.Lesson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One of a lesson's programs in a JVM of its own, with what one reads on its screen. */
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final String program;
    private final Process process;
    private final Writer keyboard;
    private final BlockingQueue<Optional<String>> printed = new LinkedBlockingQueue<>();
    private final List<String> screen = new ArrayList<>();

    private Child(String program, Process process) {
        this.program = program;
        this.process = process;
        this.keyboard = process.outputWriter(StandardCharsets.UTF_8);
        screen.add("$ mvn exec:java -Dlesson=" + program);
        var reader = new Thread(this::readAll);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program.
     *
     * @param program as in {@code -Dlesson=}
     * @param folder where it runs
     * @param settings such as {@code -Dport=12345}
     */
    static Child start(Lesson lesson, String program, Path folder, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // JDK 19 and newer ask the first of these for the encoding of what is printed, JDK 17 the second.
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
        command.add("--enable-native-access=ALL-UNNAMED"); // or JDK 25 warns of what JLine loads
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", ClassPath.asText(), lesson.className(program)));
        return new Child(
                program,
                new ProcessBuilder(command)
                        .directory(folder.toAbsolutePath().toFile())
                        .start());
    }

    /** A port at which nothing listens now. */
    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** Types a line at the program's prompt. */
    void type(String line) throws IOException {
        screen.add("> " + line);
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    /** Waits until the program has printed a line that contains this. */
    void await(String part) throws IOException {
        String line;
        do {
            line = next().orElse(null);
            if (line == null) {
                throw new IOException(program + " ended and never said \"" + part + "\"" + complaint());
            }
            screen.add(line);
        } while (!line.contains(part));
    }

    /** Waits until the program has ended well. */
    void awaitEnd() throws IOException {
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            screen.add(line.get());
        }
        if (waitFor() != 0) {
            throw new IOException(program + " ended with status " + process.exitValue() + complaint());
        }
    }

    /** Leaves out what the screen has shown so far, but for the command. */
    void scrollAway() {
        screen.subList(1, screen.size()).clear();
        screen.add("⋮");
    }

    List<String> screen() {
        return List.copyOf(screen);
    }

    /** Ends the program, if it has not ended by itself. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        waitFor();
    }

    private void readAll() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> printed.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException broken) {
            printed.add(Optional.of("! " + broken.getMessage()));
        } finally {
            printed.add(Optional.empty());
        }
    }

    private Optional<String> next() throws IOException {
        try {
            Optional<String> line = printed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IOException(program + " said nothing for " + PATIENCE_SECONDS + " s");
            }
            return line;
        } catch (InterruptedException asked) {
            throw interrupted();
        }
    }

    /** What a program that has ended gave as its reason. */
    private String complaint() throws IOException {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            String reason = errors.readLine();
            return reason == null ? "" : ": " + reason;
        }
    }

    private int waitFor() throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(program + " did not end");
            }
            return process.exitValue();
        } catch (InterruptedException asked) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted");
    }
}

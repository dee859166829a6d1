package support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end in a JVM of its own, as a learner runs it, with files for its three streams. */
public record JavaProgram(int status, String out, String err) {
    private static final int DEADLINE_SECONDS = 50;

    /**
     * @param settings such as {@code -Dport=12345}
     * @param input what the program finds at its standard input
     */
    public static JavaProgram run(Class<?> program, List<String> settings, String input) throws IOException {
        Path folder = Files.createTempDirectory("program");
        File in = Files.writeString(folder.resolve("in"), input).toFile();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        try {
            Process process = new ProcessBuilder(command(program, settings))
                    .redirectInput(in)
                    .redirectOutput(out)
                    .redirectError(err)
                    .start();
            return new JavaProgram(statusOf(process), text(out), text(err));
        } finally {
            for (File file : List.of(in, out, err)) {
                Files.deleteIfExists(file.toPath());
            }
            Files.delete(folder);
        }
    }

    /** Starts a program whose lines a test follows while it runs. */
    public static Running start(Class<?> program, List<String> settings) throws IOException {
        return new Running(new ProcessBuilder(command(program, settings))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** A program at work. */
    public static final class Running implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        private Running(Process process) {
            this.process = process;
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Waits for the next line that it prints. */
        public String awaitLine() throws IOException {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the program has ended");
            }
            return line;
        }

        /** Whether this system can ask a program to end, and not only end it. */
        public boolean canBeTerminated() {
            return process.supportsNormalTermination();
        }

        /** Asks it to end, as Ctrl-C does, and waits until it has. */
        public void terminate() throws IOException {
            process.destroy();
            statusOf(process);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Class<?> program, List<String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
        command.add("-Dstdin.encoding=UTF-8");
        command.add("--enable-native-access=ALL-UNNAMED"); // as .mvn/jvm.config has it, for JLine
        command.addAll(settings);
        command.add(program.getName());
        return command;
    }

    private static int statusOf(Process process) throws IOException {
        try {
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the program did not end within " + DEADLINE_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException tooLate) {
            Thread.currentThread().interrupt();
            throw new IOException(tooLate);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

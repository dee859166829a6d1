package course.bench;

import course.catalog.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The processes and files of one run. Closing it leaves nothing behind, and so does Ctrl-C. */
final class Workplace implements AutoCloseable {
    private final Path folder;
    private final List<Child> children = new ArrayList<>();

    Workplace() throws IOException {
        folder = Files.createTempDirectory("bench");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Starts a main class of this package in a JVM of its own. */
    Child java(Jdk jdk, List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.command()));
        command.addAll(options);
        command.addAll(List.of("-cp", ClassPath.asText(), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return start(command);
    }

    /** What it prints as errors goes nowhere: a progress bar does. */
    Child start(List<String> command) throws IOException {
        return start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    synchronized Child start(ProcessBuilder command) throws IOException {
        var child = new Child(command);
        children.add(child);
        return child;
    }

    /** Ends every process, which also wakes whoever waits for its answer, and deletes every file. */
    @Override
    public synchronized void close() {
        children.forEach(Child::close);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}

package course.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** The cells of one role, evaluated as JShell's {@code /open} does, but the first that fails ends it. */
final class Script {
    private static final List<String> DEFAULT_IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*");

    private final String name;
    private final String source;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private volatile String current = "";

    Script(String name, String source) {
        this.name = name;
        this.source = source;
    }

    static Script read(Path file) throws IOException {
        return new Script(file.toString(), Files.readString(file));
    }

    /** The same script with another text wherever that one stands; it must stand somewhere. */
    Script with(String text, String replacement) {
        if (!source.contains(text)) {
            throw new AssertionError(name + " does not contain " + text);
        }
        return new Script(name, source.replace(text, replacement));
    }

    /** The port of this script's {@code listener}, as soon as it listens. */
    CompletableFuture<Integer> port() {
        return port;
    }

    /** Evaluates every snippet; null when all went well. In a {@link java.util.concurrent.Callable}. */
    Void run() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            DEFAULT_IMPORTS.forEach(imported -> evaluate(shell, "import " + imported + ";"));
            String rest = source;
            while (!rest.isBlank()) {
                CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                if (!next.completeness().isComplete()) {
                    throw new AssertionError(name + " ends in the middle of: " + rest);
                }
                evaluate(shell, next.source());
                announceListener(shell);
                rest = next.remaining();
            }
        } finally {
            port.completeExceptionally(new AssertionError(name + " ended without a listener"));
        }
        return null;
    }

    /** Where the script is now, for a test that has waited too long. */
    @Override
    public String toString() {
        return name + " at: " + current;
    }

    private void evaluate(JShell shell, String snippet) {
        current = snippet.strip();
        for (SnippetEvent event : shell.eval(snippet)) {
            if (event.exception() != null) {
                throw new AssertionError(this + "\nthrew " + event.exception(), event.exception());
            }
            if (event.status() != Snippet.Status.VALID && event.status() != Snippet.Status.OVERWRITTEN) {
                throw new AssertionError(this + "\nis " + event.status() + ": " + diagnostics(shell, event.snippet()));
            }
        }
    }

    private void announceListener(JShell shell) {
        boolean listens = shell.variables().anyMatch(variable -> variable.name().equals("listener"));
        if (listens && !port.isDone()) {
            SnippetEvent event = shell.eval("listener.getLocalPort()").get(0);
            port.complete(Integer.valueOf(event.value()));
        }
    }

    private static String diagnostics(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }
}

package course.grade.sandbox;

import course.check.Compilation;
import course.check.Surroundings.CompilerStopped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A compiler in a process of its own, kept for many submissions. One that comes to no end is ended. */
final class CompilerProcess {
    private static final int SECONDS = 10;

    private final Enclosure enclosure;
    private final List<String> command;
    private final ExecutorService patience = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "waits for the compiler");
        thread.setDaemon(true);
        return thread;
    });
    private Process process;
    private DataInputStream in;
    private DataOutputStream out;

    CompilerProcess(Enclosure enclosure, Places places) throws IOException {
        this.enclosure = enclosure;
        List<String> java = JvmOptions.java(
                JvmOptions.OF_THE_COMPILER,
                List.of("-cp", Shelf.compiler(places.shelf()).toString(), Compiler.class.getName()),
                List.of(Shelf.classPath(places.shelf())));
        command = enclosure.compiler(java, places);
        start();
    }

    private void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    Compilation compile(String className, String source, Locale language) throws CompilerStopped {
        Future<Compilation> answer = patience.submit(() -> ask(className, source, language));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stopped) {
            restart();
            throw new CompilerStopped(stopped.toString());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new CompilerStopped(asked.toString());
        }
    }

    private Compilation ask(String className, String source, Locale language) throws IOException {
        CompilerTalk.writeRequest(out, new CompilerTalk.Request(className, source, language));
        return CompilerTalk.readAnswer(in);
    }

    private void restart() throws CompilerStopped {
        enclosure.end(process);
        try {
            start();
        } catch (IOException problem) {
            throw new CompilerStopped(problem.toString());
        }
    }
}

package course.check.host;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Goes once through what programs and their checks do, in a JVM that waits for its program: what it loads now it need
 * not load while a learner waits for a verdict.
 */
public final class Rehearsal {
    private static final int SOME = 8192;

    private Rehearsal() {}

    public static void run() throws IOException {
        talk();
        saveFile();
        lookAtThreads();
    }

    private static void talk() throws IOException {
        try (var listener = new ShapedListener(SOME, connection -> {}, connection -> ShapedSocket.Hold.NONE);
                var client = new ShapedSocket(listener.getLocalPort(), SOME, ShapedSocket.Hold.NONE);
                Socket server = listener.accept()) {
            client.getOutputStream().write(new byte[SOME]);
            client.shutdownOutput();
            server.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void saveFile() throws IOException {
        Path file = Files.createTempFile("rehearsal", ".partial");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[SOME]);
        }
        Files.move(file, file.resolveSibling(file.getFileName() + ".whole"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(file.resolveSibling(file.getFileName() + ".whole"));
    }

    private static void lookAtThreads() throws IOException {
        LearnersThreads.Snapshot now = LearnersThreads.fromNowOn().now();
        now.started();
        now.allWait();
        now.allWaitForEver();
        var nowhere = new DataOutputStream(OutputStream.nullOutputStream());
        ClassLoader here = Rehearsal.class.getClassLoader();
        Places.write(nowhere, now.stacks(), Thread.currentThread(), here);
    }
}

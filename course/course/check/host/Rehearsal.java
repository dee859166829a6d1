package course.check.host;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A program of the course's own that does what learners' programs do, for a JVM that waits for its program: what it
 * loads now it need not load while a learner waits for a verdict.
 */
public final class Rehearsal {
    private static final int SOME = 8192;

    private Rehearsal() {}

    /** Does what needs no peer. */
    public static void run() throws IOException {
        saveFile();
        lookAtThreads();
    }

    /** Serves one client, and ends as a program does whose client has left too early. */
    public static void serve(ServerSocket listener) throws IOException {
        try (Socket client = listener.accept()) {
            take(client);
        }
        throw new EOFException("the client has gone");
    }

    /** Sends everything back, and returns bytes, as some exercises do. */
    public static byte[] take(Socket client) throws IOException {
        client.getInputStream().transferTo(client.getOutputStream());
        return new byte[SOME];
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
        now.started(Rehearsal.class.getClassLoader());
        now.allWait();
        now.allWaitForEver();
        now.allWaitForPeers();
        var nowhere = new DataOutputStream(OutputStream.nullOutputStream());
        ClassLoader here = Rehearsal.class.getClassLoader();
        Places.write(nowhere, now.threads(), Thread.currentThread(), here);
    }
}

package course.check;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Keeps one JVM ready for the next program, so that a verdict does not wait for a JVM to start. */
public final class Hosts {
    private static CompletableFuture<Link> spare;
    private static int spareMegabytes;

    private Hosts() {}

    /** Starts the JVM that the next {@link #take} hands out. */
    public static synchronized void prepare(int heapMegabytes) {
        if (spare == null) {
            spareMegabytes = heapMegabytes;
            spare = CompletableFuture.supplyAsync(() -> start(heapMegabytes));
        }
    }

    static synchronized Link take(int heapMegabytes) throws IOException {
        Link taken = takeSpare(heapMegabytes);
        prepare(heapMegabytes);
        return taken;
    }

    private static Link takeSpare(int heapMegabytes) throws IOException {
        CompletableFuture<Link> prepared = spare;
        spare = null;
        if (prepared == null || spareMegabytes != heapMegabytes) {
            return Link.inChild(heapMegabytes);
        }
        try {
            Link link = prepared.join();
            return link.isAlive() ? link : Link.inChild(heapMegabytes);
        } catch (CompletionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** Ends the JVM that nobody took. */
    public static synchronized void close() {
        if (spare != null) {
            spare.thenAccept(Link::close).join();
            spare = null;
        }
    }

    private static Link start(int heapMegabytes) {
        try {
            return Link.inChild(heapMegabytes);
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }
}

package course.check;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** A JVM that is started ahead of its program. It rehearses until it is wanted, and then nobody waits for the rest. */
final class Spare {
    private final JvmKind kind;
    private final int rehearsals;
    private final CompletableFuture<Link> ready;
    private volatile boolean wanted;

    /** @param rehearsals how often it rehearses at most */
    Spare(JvmKind kind, int rehearsals, Executor starters) {
        this.kind = kind;
        this.rehearsals = rehearsals;
        this.ready = CompletableFuture.supplyAsync(this::start, starters);
    }

    private Link start() {
        try {
            Link link = start(kind);
            for (int i = 0; i < rehearsals && !wanted; i++) {
                WarmUp.once(link);
            }
            return link;
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }

    /** Starts a JVM of that kind, and waits until its library is loaded. */
    static Link start(JvmKind kind) throws IOException {
        Link link = Link.inChild(Hosts.surroundings(), kind);
        link.prepare(kind.library());
        return link;
    }

    /** The JVM; another one of its kind if it could not start, or has ended meanwhile. */
    Link take() throws IOException {
        wanted = true;
        try {
            Link link = ready.join();
            return link.isAlive() ? link : start(kind);
        } catch (CompletionException failed) {
            return start(kind);
        }
    }

    /** Ends it; waits until it has started, if it is just starting. */
    void discard() {
        wanted = true;
        ready.thenAccept(Link::close).exceptionally(failed -> null).join();
    }
}

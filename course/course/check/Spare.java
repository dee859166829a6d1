package course.check;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** A JVM that is started ahead of its program. It rehearses until somebody has had enough of that. */
final class Spare {
    private final JvmKind kind;
    private final int rehearsals;
    private final CompletableFuture<Link> ready;
    private volatile boolean enough;
    private volatile boolean discarded;

    /** @param rehearsals how often it rehearses at most */
    Spare(JvmKind kind, int rehearsals, Executor starters) {
        this.kind = kind;
        this.rehearsals = rehearsals;
        this.ready = CompletableFuture.supplyAsync(this::startRehearsed, starters);
    }

    private Link startRehearsed() {
        try {
            if (discarded) {
                throw new IOException("nobody wants it any more");
            }
            Link link = start(kind);
            rehearse(link);
            return link;
        } catch (IOException problem) {
            throw new CompletionException(problem);
        }
    }

    private void rehearse(Link link) throws IOException {
        try {
            for (int i = 0; i < rehearsals && !enough; i++) {
                WarmUp.once(link, () -> enough);
            }
        } catch (IOException problem) {
            link.close();
            throw problem;
        }
    }

    /** Starts a JVM of that kind, and waits until its library is loaded. */
    static Link start(JvmKind kind) throws IOException {
        Link link = Link.inChild(Hosts.surroundings(), kind);
        try {
            new Preparation(link).load(kind.library());
            return link;
        } catch (IOException problem) {
            link.close();
            throw problem;
        }
    }

    /** Lets it rehearse no more. */
    void hurry() {
        enough = true;
    }

    /** The JVM; another one of its kind if it could not start, or has ended meanwhile. */
    Link take() throws IOException {
        hurry();
        try {
            Link link = ready.join();
            if (link.isAlive()) {
                return link;
            }
            link.close();
        } catch (CompletionException failed) {
            // Perhaps the next one does not.
        }
        return start(kind);
    }

    /** Ends it; waits until it has started, if it is just starting. */
    void discard() {
        hurry();
        discarded = true;
        ready.thenAccept(Link::close).exceptionally(failed -> null).join();
    }
}

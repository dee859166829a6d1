package course.check;

import course.check.host.Protocol;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call of the learner's method, from the moment it was made. */
public final class Call {
    private static final int DUMP_MILLIS = 5_000;
    private static final int AFTERMATH_LOOK_MILLIS = 10;

    private final int id;
    private final Link link;
    private final long printedBefore;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    Call(int id, Link link) {
        this.id = id;
        this.link = link;
        this.printedBefore = link.output().mark();
    }

    /**
     * An exception of the learner's program.
     *
     * @param types the name of its class, and then those of the classes above it
     * @param message its message
     * @param place the line of the learner's file where it came out, or empty
     */
    public record Thrown(List<String> types, String message, String place) {
        /** The name of its class. */
        public String type() {
            return types.get(0);
        }

        /** Whether it is of that class; subclasses do not count. */
        public boolean is(Class<? extends Throwable> expected) {
            return type().equals(expected.getName());
        }

        /** Whether it is of that class or of one below it. */
        public boolean isA(Class<? extends Throwable> expected) {
            return types.contains(expected.getName());
        }

        /** Whether it is one that no network can bring about. */
        boolean isUnexpected() {
            return isA(FileSystemException.class)
                    || isA(FileNotFoundException.class)
                    || (!isA(IOException.class) && !isA(UncheckedIOException.class));
        }
    }

    /** How a call ended: with a value, which may be null, or with an exception, or it could not be made. */
    record Outcome(Object value, Thrown thrown, String noMethod, boolean hostGone) {
        boolean isReturn() {
            return thrown == null && noMethod == null && !hostGone;
        }
    }

    void returned(Object value) {
        outcome.complete(new Outcome(value, null, null, false));
    }

    void threw(Thrown thrown) {
        outcome.complete(new Outcome(null, thrown, null, false));
    }

    void hasNoMethod(String name) {
        outcome.complete(new Outcome(null, null, name, false));
    }

    void hostIsGone() {
        outcome.complete(new Outcome(null, null, null, true));
        port.completeExceptionally(new IOException("the program's JVM has ended"));
    }

    void listensOn(int number) {
        port.complete(number);
    }

    /** Closes the listener that the call was given. */
    void closeListener() throws IOException {
        link.closeListener(id);
    }

    /** Tells the host that there is a new peer with that port. */
    void peerBegins(int ofPort) {
        tellOfPeer(Protocol.BEGINS, ofPort);
    }

    /** Tells the host that the peer with that port sends no more. */
    void peerIsOver(int ofPort) {
        tellOfPeer(Protocol.OVER, ofPort);
    }

    private void tellOfPeer(byte what, int port) {
        try {
            link.tellOfPeer(what, port);
        } catch (IOException hostGone) {
            // Who asks it for anything hears of that.
        }
    }

    /** The port of the listener that the call was given. */
    int port(int millis) throws IOException {
        return Waiting.on(port, millis).orElseThrow(() -> new IOException("the host opened no listener"));
    }

    /** How it ended, if it ends within that time. */
    Optional<Outcome> outcome(int millis) {
        return Waiting.on(outcome, millis);
    }

    /** The same, and who waits for a peer is not waited for. */
    Optional<Outcome> aftermath(int millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean waitsForPeers = false;
        while (outcome(0).isEmpty() && System.nanoTime() < deadline && !waitsForPeers) {
            outcome(AFTERMATH_LOOK_MILLIS);
            waitsForPeers = placesNow().waitsForPeers();
        }
        return outcome(0); // who has ended has said so before the look
    }

    /** The first exception that a thread of the program has ended with and that no network can bring about. */
    Optional<Thrown> uncaught() {
        return link.uncaught().stream()
                .filter(thrown -> thrown.isA(RuntimeException.class) && thrown.isUnexpected())
                .findFirst();
    }

    /** Whether the program has ended its JVM, and not for want of memory where the check has made it so. */
    boolean hasEndedItsJvm() {
        return jvmHasEnded() && !link.endsWithoutMemory();
    }

    /** Whether the JVM that it was made in has ended. */
    boolean jvmHasEnded() {
        return !link.isAlive();
    }

    /** The last lines that the program has printed since. */
    List<String> printed() {
        return link.output().since(printedBefore);
    }

    /** Whether it has not ended yet. */
    public boolean isRunning() {
        return !outcome.isDone();
    }

    /** Where it is now. */
    Whereabouts places() {
        return isRunning() ? placesNow() : Whereabouts.NONE;
    }

    /** Where the program's threads are, also after it. */
    Whereabouts placesNow() {
        return placesWithin(DUMP_MILLIS);
    }

    Whereabouts placesWithin(int millis) {
        try {
            return Waiting.on(link.places(id), millis).orElse(Whereabouts.NONE);
        } catch (IOException hostGone) {
            return Whereabouts.NONE;
        }
    }

    /** Waiting with an end. */
    static final class Waiting {
        private Waiting() {}

        static <T> Optional<T> on(CompletableFuture<T> future, int millis) {
            try {
                return Optional.ofNullable(future.get(millis, TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException nothing) {
                return Optional.empty();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}

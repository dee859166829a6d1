package course.check;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does things to a connection one after another, on a thread of its own, which ends with the connection. */
final class Outbox {
    private final BlockingQueue<Deed> deeds = new LinkedBlockingQueue<>();
    private final AtomicInteger toDo = new AtomicInteger();
    private volatile boolean over;

    /** Something to do to the connection. */
    interface Deed {
        void to(Socket socket) throws IOException;
    }

    /** @param whenItFails told why nothing more can be done */
    void start(Socket socket, Consumer<IOException> whenItFails) {
        var writer = new Thread(() -> work(socket, whenItFails), "examiner writes");
        writer.setDaemon(true);
        writer.start();
    }

    void add(Deed deed) {
        toDo.incrementAndGet();
        deeds.add(deed);
    }

    /** Whether it has not yet done everything that it was told to do. */
    boolean isBusy() {
        return !over && toDo.get() > 0;
    }

    /** Ends the thread. To be called once the connection is closed. */
    void end() {
        deeds.add(closed -> {}); // wakes it if it waits
    }

    private void work(Socket socket, Consumer<IOException> whenItFails) {
        try {
            while (!socket.isClosed()) {
                deeds.take().to(socket);
                toDo.decrementAndGet();
            }
        } catch (IOException gone) {
            whenItFails.accept(gone);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            over = true; // what it is told from here on, nobody does
        }
    }
}

package lesson5_chat;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A handler without words of its own: everyone gets what anyone says, and a test may wait for who leaves. */
final class Relay implements CommandHandler {
    final BlockingQueue<Thread> joined = new LinkedBlockingQueue<>();
    private final BlockingQueue<Peer> left = new LinkedBlockingQueue<>();
    private final Set<Peer> present = ConcurrentHashMap.newKeySet();

    @Override
    public void joined(Peer peer) {
        present.add(peer);
        joined.add(Thread.currentThread());
    }

    @Override
    public void handle(Peer peer, String message) {
        if (message.equals("boom")) {
            throw new IllegalStateException("the handler broke");
        }
        present.forEach(other -> other.send(message));
    }

    @Override
    public void left(Peer peer) {
        present.remove(peer);
        left.add(peer);
    }

    void awaitLeft(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            left.take();
        }
    }
}

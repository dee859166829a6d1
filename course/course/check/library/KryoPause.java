package course.check.library;

import com.esotericsoftware.minlog.Log;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the first thread that has Kryo read or write an object waiting in the middle of that. The log of Kryo is the
 * place: it tells of an object before Kryo has let go of it. While Kryo keeps a log, it also notices a second thread. To
 * be used while nothing is being read or written, in a JVM that runs one program.
 */
public final class KryoPause extends Log.Logger {
    private static volatile KryoPause now;

    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private KryoPause() {}

    /** From here on, who comes first waits. */
    public static void begin() {
        now = new KryoPause();
        Log.setLogger(now);
        Log.DEBUG();
    }

    /** Lets the one who waits go on, and makes nobody wait any more. */
    public static void end() {
        Log.INFO();
        now.ended.countDown();
    }

    @Override
    public void log(int level, String category, String message, Throwable thrown) {
        if (taken.compareAndSet(false, true)) {
            try {
                ended.await();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package course.check.library;

import com.esotericsoftware.minlog.Log;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the first thread that has Kryo read or write an object waiting in the middle of that. The log of Kryo is the
 * place: it tells of an object before Kryo has let go of it. While Kryo keeps a log, it also notices a second thread.
 */
public final class KryoPause extends Log.Logger {
    private static final AtomicBoolean TAKEN = new AtomicBoolean();
    private static final Semaphore ENDED = new Semaphore(0);

    private KryoPause() {}

    /** Of a JVM that runs one program: who comes next waits. */
    static void prepare() {
        Log.setLogger(new KryoPause());
        Log.DEBUG();
    }

    /** Lets the one who waits go on. */
    public static void end() {
        ENDED.release();
    }

    @Override
    public void log(int level, String category, String message, Throwable thrown) {
        if (TAKEN.compareAndSet(false, true)) {
            ENDED.acquireUninterruptibly();
        }
    }
}

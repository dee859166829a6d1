package course.grade;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What Ctrl-C does to a grading: the judges stop, everything is put away, and then the JVM ends. */
final class Stop {
    private static final int PATIENCE_SECONDS = 10;

    private final String sentence;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Judges judges;
    private volatile boolean stopping;
    private final Thread hook = new Thread(this::stop);

    /** @param sentence what is said to whoever stops it */
    Stop(String sentence) {
        this.sentence = sentence;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Those are the judges that it stops. */
    Judges guard(Judges those) {
        judges = those;
        return those;
    }

    private void stop() {
        stopping = true;
        if (judges != null) {
            judges.close();
            awaitPuttingAway();
        }
        System.err.println(sentence);
    }

    private void awaitPuttingAway() {
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** For the thread that grades, when its judges have stopped and it has put everything away. */
    void awaitTheEnd() {
        over.countDown();
        if (stopping) {
            new Semaphore(0).acquireUninterruptibly();
        }
    }

    /** The grading has come to its end by itself. */
    void disarm() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException justStopped) {
            judges = null; // too late: whatever is still to be written is written at once or not at all
        }
    }
}
